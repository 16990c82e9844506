export * from './correlation';
export * from './describe-error';
export * from './logger';
