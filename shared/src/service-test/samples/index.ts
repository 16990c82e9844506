export { seededRandom } from './seeded-random';
export type { SampleWorld } from './draw';
export { sampleOf } from './samplers';
