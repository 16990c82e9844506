export { createPresenceFeed } from './presence-feed';
export { createPresence } from './presence.use-cases';
export { createPresenceResolver } from './presence.resolver';
export type { SeatNews } from './presence-feed';
