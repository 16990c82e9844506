export type * from './communications';
export type * from './debt-positions';
export type * from './derived-values';
export type * from './documents';
export type * from './instance-store';
export type * from './register';
export type * from './releases';
export type * from './staff-directory';
