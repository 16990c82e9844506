export * from './actor';
export * from './instance-access';
export * from './viewer';
