export { formatProtocol } from './format-protocol';
export { createRegister } from './register';
export type { RegisterDependencies } from './register';
export { findByReference as findRegistrationByReference, findRegistrations } from './registration.repository';
export type { RegistrationRow } from './registration.repository';
export { RegistrationOutput } from './registration.types';
export { toRegistrationOutput } from './to-registration-output';
