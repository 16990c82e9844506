export { createAbsenceUseCases } from './absence.use-cases';
export { findAuthorizations } from './authorization.repository';
export { AuthorizationResolver } from './authorization.resolver';
export { createAuthorizationUseCases } from './authorization.use-cases';
export { createGiveBack, createHandOver, GIVE_BACK, HAND_OVER } from './absence-jobs';
export { createExplainActivity } from './explain-activity';
