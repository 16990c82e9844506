export { guestDoor } from './guest-door';
export { findGuestOf, removeIdleGuests } from './guest.repository';
export { GuestInstanceResolver, GuestServiceResolver } from './guest.resolver';
export { createApplicantUrl } from './applicant-url';
