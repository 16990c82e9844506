import { itFields } from './it/fields';
import { itIssues } from './it/issues';
import { itRenderer } from './it/renderer';
import { itWorkflow } from './it/workflow';

/** Shared's Italian catalogue: the model of the other languages. */
export const it = { ...itIssues, ...itFields, ...itRenderer, ...itWorkflow } as const;

export type SharedMessageKey = keyof typeof it;
