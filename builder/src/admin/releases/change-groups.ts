import type { ReleaseContent } from '@istanze/shared';
import { diffReleases, type ReleaseChange } from '@istanze/shared/authoring';

/** Parts of a service as an administrator thinks of them, in the order they are told. */
export const CHANGE_GROUPS = ['sheet', 'form', 'workflow', 'fees', 'texts', 'other'] as const;
export type ChangeGroupName = (typeof CHANGE_GROUPS)[number];

export interface ChangeGroup {
  readonly name: ChangeGroupName;
  readonly changes: readonly ReleaseChange[];
}

const GROUP_OF: Readonly<Record<ReleaseChange['part'], ChangeGroupName>> = {
  sheet: 'sheet',
  archetype: 'sheet',
  journey: 'sheet',
  form: 'form',
  workflow: 'workflow',
  fees: 'fees',
  'stamp-duty': 'fees',
  tables: 'fees',
  texts: 'texts',
  notice: 'texts',
  derived: 'other',
  renewal: 'other',
  representation: 'other',
  settings: 'other',
};

/** What leads from one release to another, part by part; parts without changes are left out. */
export function groupChanges(before: ReleaseContent, after: ReleaseContent): readonly ChangeGroup[] {
  const steps = new Set([...before.form.steps, ...after.form.steps].map(({ key }) => key));
  const changes = diffReleases(before, after).filter(({ part, id }) => part !== 'journey' || !steps.has(id));
  return CHANGE_GROUPS.map((name) => ({
    name,
    changes: changes.filter(({ part }) => GROUP_OF[part] === name),
  })).filter((group) => group.changes.length > 0);
}
