export * from './catalogues';
export * from './issue-text';
export { type SharedMessageKey } from './it';
