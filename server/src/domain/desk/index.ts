export { BULK_JOB } from './bulk-job';
export { createDesk } from './create-desk';
export type { DeskModule } from './create-desk';
export type { DeskDependencies } from './desk-dependencies';
export { createJobProgressResolver } from './job-progress.resolver';
export { findNotes } from './note.repository';
export type { NoteRow } from './note.repository';
