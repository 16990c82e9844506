export * from './form';
export * from './logic';
export * from './placeholders';
export * from './release';
export * from './service-test';
export * from './workflow';
export * from './sources';
