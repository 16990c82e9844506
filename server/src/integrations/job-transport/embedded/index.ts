export * from './embedded-job-transport';
