export * from './actor';
export * from './asked';
export * from './instance-access';
export * from './mask-sensitive';
export * from './resolve-performers';
export * from './viewer';
export * from './why-not';
