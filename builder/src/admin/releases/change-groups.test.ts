import type { FieldDefinition, ReleaseContent } from '@istanze/shared';
import { groupChanges } from './change-groups';
import { aRelease } from './test-releases';

const field = (key: string, label = key): FieldDefinition => ({
  id: key,
  key,
  type: 'text',
  label: { it: label },
});

function told(before: ReleaseContent, after: ReleaseContent) {
  return groupChanges(before, after).map(({ name, changes }) => [
    name,
    ...changes.map(({ kind, node, id }) => `${kind} ${node} ${id}`),
  ]);
}

describe('groupChanges', () => {
  it('gathers changes by part, in the order in which an administrator looks at a service', () => {
    const before = aRelease([field('a')]);
    const base = aRelease([field('a'), field('b')]);
    const after = {
      ...base,
      service: { ...base.service, maximumDays: 60 },
      configuration: { ...base.configuration, fees: { lines: [], dueDays: 10 } },
    };
    expect(told(before, after)).toEqual([
      ['sheet', 'changed sheet sheet'],
      ['form', 'added field b'],
      ['fees', 'changed fees fees'],
    ]);
  });

  it('does not tell a new step twice, as a step and as a screen', () => {
    const before = aRelease([field('a')]);
    const [step] = before.form.steps;
    if (step === undefined) throw new Error('No step');
    const added = { ...step, id: 'two', key: 'two', title: { it: 'Due' }, sections: [] };
    const after = {
      ...before,
      journey: [...before.journey, { id: 'two', kind: 'data', title: { it: 'Due' }, stepId: 'two' } as const],
      form: { ...before.form, steps: [step, added] },
    };
    expect(told(before, after)).toEqual([['form', 'added step two']]);
  });

  it('has nothing to tell of equal releases', () => {
    expect(told(aRelease([field('a')]), aRelease([field('a')]))).toEqual([]);
  });
});
