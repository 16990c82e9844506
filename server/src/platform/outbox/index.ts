export * from './job';
export { addJobs, cancelJobs } from './jobs.repository';
export * from './outbox-handlers';
export * from './outbox-relay';
export * from './outbox-worker';
