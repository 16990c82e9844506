export * from './signatures';
export type * from './types';
