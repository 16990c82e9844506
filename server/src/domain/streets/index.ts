export { CivicRangeResolver } from './civic-range.resolver';
export { createCivicRangeUseCases } from './civic-range.use-cases';
