export * from './kernel';
export * from './definition';
export * from './i18n';
export * from './logic';
export * from './form';
export * from './workflow';
