export { createCompiledReleases } from './compiled-releases';
export { loadReleaseParts } from './managed-service';
export { buildRelease } from './build-release';
export { Release } from './release.entity';
export { addRelease } from './release.repository';
export { ReleaseResolver } from './release.resolver';
export { createReleaseUseCases, findObstacles } from './release.use-cases';
export type { ReleaseUseCases } from './release.use-cases';
