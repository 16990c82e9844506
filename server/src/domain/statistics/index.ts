export { createReadRatingReport } from './read-rating-report';
export { createReadStatistics } from './read-statistics';
export { findManagedOffices, toScope } from './statistics-scope';
export { inPeriod, type StatisticsScope } from './statistics.repository';
export type { StatisticsArgs } from './statistics.types';
export { StatisticsResolver } from './statistics.resolver';
