export { createReadRatingReport } from './read-rating-report';
export { createReadStatistics } from './read-statistics';
export { StatisticsResolver } from './statistics.resolver';
