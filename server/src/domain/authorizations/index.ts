export { createAbsenceUseCases } from './absence.use-cases';
export { findAuthorizations } from './authorization.repository';
export { AuthorizationResolver } from './authorization.resolver';
export { createAuthorizationUseCases } from './authorization.use-cases';
