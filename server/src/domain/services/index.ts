export type { ServiceBundle } from './bundle';
export { installBundle } from './install-bundle';
export { parseBundle } from './parse-bundle';
export type { ReferenceFiles } from './reference-files';
export { ServiceResolver } from './service.resolver';
export { createServiceUseCases } from './service.use-cases';
