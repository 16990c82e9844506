export { Archetype } from './archetype.entity';
export {
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
export { LibraryResolver } from './library.resolver';
export { ArchetypeInfo, ServiceOutput, ServiceRef, ServiceStatusEnum } from './catalogue.types';
export { createCatalogueUseCases } from './catalogue.use-cases';
export type { CatalogueUseCases } from './catalogue.use-cases';
export { foldText } from './fold-text';
export { Service } from './service.entity';
