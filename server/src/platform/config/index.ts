export * from './config';
export * from './parse-config';
export * from './secret-file';
