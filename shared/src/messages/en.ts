import { enFields } from './en/fields';
import { enIssues } from './en/issues';
import { enRenderer } from './en/renderer';
import { enWorkflow } from './en/workflow';
import type { SharedMessageKey } from './it';

export const en: Readonly<Record<SharedMessageKey, string>> = {
  ...enIssues,
  ...enFields,
  ...enRenderer,
  ...enWorkflow,
};
