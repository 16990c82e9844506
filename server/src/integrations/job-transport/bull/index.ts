export * from './bull-job-transport';
