export { guestDoor } from './guest-door';
export { findGuestOf, removeIdleGuests } from './guest.repository';
export { GuestInstanceResolver, GuestServiceResolver } from './guest.resolver';
export { createRequestUrl } from './request-url';
