export { DEMO_TENANTS, seedDemo } from './seed-demo';
export { SeedFiles } from './seed-files';
