export * from './queue-columns';
