export { Citizen } from './citizen.entity';
export { getCitizen, recordIdentity } from './citizen.repository';
export { CitizenResolver } from './citizen.resolver';
export { createCitizenUseCases } from './citizen.use-cases';
export type { CitizenUseCases } from './citizen.use-cases';
