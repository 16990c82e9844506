export * from './branding';
export * from './check-branding';
export * from './colour';
