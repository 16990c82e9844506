export { checkRepresentation } from './check-representation';
export { recordCompanyLogin } from './record-company-login';
export type { RepresentationRow, RepresentationState } from './representation.repository';
export { RepresentationResolver } from './representation.resolver';
export { RepresentationKindEnum, RepresentationStateEnum } from './representation.types';
export { createRepresentationUseCases } from './representation.use-cases';
export { findUsable } from './usable-representation';
