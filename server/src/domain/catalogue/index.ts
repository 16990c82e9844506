export { Archetype } from './archetype.entity';
export {
  findArchetypes,
  findArchetypeSteps,
  findManagedServices,
  findService,
  findServiceRefs,
  getArchetype,
  getServiceById,
  searchServices,
} from './catalogue.repository';
export type { ArchetypeStepRow, ServiceRefRow } from './catalogue.repository';
export { CatalogueResolver } from './catalogue.resolver';
export { findFormLimits } from './form-limits';
export { LibraryResolver } from './library.resolver';
export { createLibraryUseCases } from './library.use-cases';
export { ArchetypeInfo, ServiceOutput, ServiceRef, ServiceStatusEnum } from './catalogue.types';
export { createCatalogueUseCases } from './catalogue.use-cases';
export type { CatalogueUseCases } from './catalogue.use-cases';
export { foldText } from './fold-text';
export { SERVICE_CATEGORIES } from './categories';
export { insertArchetype, overwriteArchetype, replaceArchetypeSteps } from './archetype.repository';
export { findForbiddenSections } from './find-forbidden-sections';
export {
  findArchetypeOfForm,
  findModules,
  findSections,
  findSectionVersions,
  insertModule,
  insertSectionAt,
  insertSectionVersion,
  overwriteModule,
} from './library.repository';
export type { ModuleRow, SectionRow } from './library.repository';
export {
  findMatrix,
  replaceAllowedModules,
  replaceAllowedSections,
  replaceDefaultActivities,
} from './matrix.repository';
export type { AllowedSection, DefaultActivity, MatrixCell } from './matrix.repository';
export { Service } from './service.entity';
export type { ServiceStatus } from './service.entity';
