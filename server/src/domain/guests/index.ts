export { guestDoor } from './guest-door';
export { guestUrl } from './guest-link';
export { findGuestOf, removeIdleGuests } from './guest.repository';
export { GuestInstanceResolver, GuestServiceResolver } from './guest.resolver';
