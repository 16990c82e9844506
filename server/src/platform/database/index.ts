export * from './database';
export * from './installation-database';
export * from './migrate';
export * from './roles';
export * from './safe-role';
