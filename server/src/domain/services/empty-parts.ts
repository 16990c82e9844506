import type { FormDefinition, ServiceConfiguration, WorkflowDefinition } from '@istanze/shared';

/** The parts of a service whose sheet only informs. */
export const NOTHING_TO_FILL: FormDefinition = { version: 2, languages: ['it', 'en'], steps: [] };
export const NO_WORKFLOW: WorkflowDefinition = { version: 1, initial: 'submitted', states: [] };
export const NO_CONFIGURATION: ServiceConfiguration = {
  fees: { lines: [], dueDays: 30 },
  stampDuty: { onInstance: 0, modes: [], exemptions: [] },
  tables: {},
  privacy: { version: '1', notice: { it: '' }, legalBasis: { it: '' } },
  templates: {},
  derived: [],
};
