export { migrateState, type MigrationMapping, type MigrationMoment } from './migrate-state';
export * from './preview-migration';
