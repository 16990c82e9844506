export * from './run-once';
