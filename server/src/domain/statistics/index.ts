export { createReadStatistics } from './read-statistics';
export { StatisticsResolver } from './statistics.resolver';
