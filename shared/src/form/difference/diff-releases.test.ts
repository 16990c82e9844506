import { buildForm, buildRelease, buildWorkflow } from '../../../conformance/build-release';
import type { ReleaseContent } from '../../definition';
import { diffReleases } from '.';

const before = buildRelease(buildForm({ fields: [{ key: 'a', id: 'a', type: 'integer' }] }), {
  fees: {
    dueDays: 30,
    lines: [{ key: 'base', description: { it: 'Tariffa' }, amount: 1000, taxonomy: 't' }],
  },
  tables: { prices: { rows: { one: 1, two: 2 } } },
  templates: { sent: { kind: 'mail', title: { it: 'Ricevuta' }, body: { it: 'Grazie {applicantName}' } } },
});

function told(after: ReleaseContent) {
  return diffReleases(before, after).map(({ part, kind, node, id, properties }) =>
    [part, kind, node, id, ...properties.map(({ path }) => path)].join(' '),
  );
}

function configured(part: Partial<ReleaseContent['configuration']>): ReleaseContent {
  return { ...before, configuration: { ...before.configuration, ...part } };
}

describe('diffReleases', () => {
  test('a release read again says the same', () => {
    expect(told(structuredClone(before))).toEqual([]);
  });

  test('facts of the sheet and the days', () => {
    const service = { ...before.service, caseOfficer: 'Ufficio anagrafe', maximumDays: 60 };
    expect(told({ ...before, service })).toEqual(['sheet changed sheet sheet caseOfficer maximumDays']);
  });

  test('the form, with the same words as by itself', () => {
    const form = buildForm({ fields: [{ key: 'a', id: 'a', type: 'integer', required: true }] });
    expect(told({ ...before, form })).toEqual(['form changed field a required']);
  });

  test('states, activities and outcomes of the flow', () => {
    const workflow = buildWorkflow({ name: { it: 'Valuta' }, guard: { '>': [{ var: 'a' }, 1] } });
    const [first, ...others] = workflow.states;
    const states = [...(first === undefined ? [] : [first]), ...others.slice(1)];
    expect(told({ ...before, workflow: { ...workflow, states } })).toEqual([
      'workflow removed state accepted',
      'workflow changed activity decide name.it guard',
    ]);
  });

  test('actions that moved to another outcome are known again', () => {
    const action = { id: 'mail', type: 'send', settings: {}, blocking: false, onFailure: 'retry' };
    const outcome = (key: string, after: readonly (typeof action)[]) => ({
      key,
      name: { it: key },
      to: key,
      after,
    });
    const was = {
      ...before,
      workflow: buildWorkflow({ outcomes: [outcome('accepted', [action]), outcome('refused', [])] }),
    };
    const is = {
      ...before,
      workflow: buildWorkflow({ outcomes: [outcome('accepted', []), outcome('refused', [action])] }),
    };
    expect(diffReleases(was, is)).toMatchObject([{ kind: 'moved', node: 'action', id: 'mail' }]);
  });

  test('fees line by line, stamp duty, tables row by row, texts by language, notice and renewal', () => {
    const after = configured({
      fees: {
        dueDays: 15,
        lines: [
          { key: 'base', description: { it: 'Tariffa' }, amount: 1200, taxonomy: 't' },
          { key: 'extra', description: { it: 'Diritti' }, amount: 100, taxonomy: 't' },
        ],
      },
      stampDuty: { onInstance: 1600, modes: [], exemptions: [{ key: 'x', label: { it: 'Esente' } }] },
      tables: { prices: { rows: { one: 1, two: 3 } } },
      templates: {
        sent: {
          kind: 'mail',
          title: { it: 'Ricevuta' },
          body: { it: 'Grazie {applicantName}', en: 'Thanks' },
        },
      },
      privacy: { ...before.configuration.privacy, version: '2' },
      renewal: { fromDays: 60 },
    });
    expect(told(after)).toEqual([
      'fees changed fees fees dueDays',
      'fees changed fee base amount',
      'fees added fee extra',
      'stamp-duty changed stamp-duty stamp-duty onInstance',
      'stamp-duty added exemption x',
      'tables changed row two value',
      'notice changed notice notice version',
      'texts changed template sent body.en',
      'renewal added renewal renewal',
    ]);
  });
});
