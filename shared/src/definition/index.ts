export * from './form';
export * from './logic';
export * from './release';
export * from './workflow';
