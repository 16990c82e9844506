export * from './job';
export { addJobs, cancelJobs, hastenJobs } from './jobs.repository';
export * from './outbox-handlers';
export * from './outbox-relay';
export * from './outbox-worker';
