export { installBundle } from './install-bundle';
export { DEMO_TENANTS, seedDemo } from './seed-demo';
export { parseBundle } from './parse-bundle';
export { SeedFiles } from './seed-files';
export type { ServiceBundle } from './seed-types';
