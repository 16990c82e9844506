export { createRate } from './rate';
export type { Rate, RatingDependencies } from './rate';
export { isRated } from './rating.repository';
export { RatingResolver } from './rating.resolver';
