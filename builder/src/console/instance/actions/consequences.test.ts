import type { ActionDefinition, OutcomeDefinition, ReleaseContent, StateDefinition } from '@istanze/shared';
import { consequencesOf } from './consequences';

function sends(template: string, undoSeconds?: number): ActionDefinition {
  const settings = undoSeconds === undefined ? { template } : { template, undoSeconds };
  return { id: template, type: 'send-communication', settings, blocking: true, onFailure: 'retry' };
}

function state(
  key: string,
  before: readonly ActionDefinition[],
  outcomes: readonly OutcomeDefinition[],
): StateDefinition {
  const performer = { kind: 'staff' } as const;
  const activity = {
    id: key,
    key: 'decide',
    type: 'decide',
    name: { it: 'Decisione' },
    performer,
    settings: {},
    before,
    outcomes,
  };
  return { id: key, key, name: { it: `Stato ${key}` }, category: 'waiting-office', activities: [activity] };
}

const content: ReleaseContent = {
  version: 1,
  service: {
    id: 'service',
    slug: 'service',
    codePrefix: 'SRV',
    title: { it: 'Servizio' },
    officeId: 'office',
    officeName: 'Ufficio',
    caseOfficer: 'Responsabile',
    substitutePower: 'Segretario',
    maximumDays: 30,
    silence: 'none',
    competitive: false,
    relatedSlugs: [],
  },
  archetype: { key: 'permits', name: { it: 'Permessi' } },
  journey: [],
  form: { version: 2, languages: ['it'], steps: [] },
  workflow: {
    version: 1,
    initial: 'open',
    states: [
      state(
        'open',
        [],
        [
          {
            key: 'accept',
            name: { it: 'Accogli' },
            to: 'decided',
            after: [sends('decision', 60), sends('unknown')],
          },
          { key: 'note', name: { it: 'Annota' }, after: [] },
        ],
      ),
      state('decided', [sends('payment')], []),
    ],
  },
  configuration: {
    fees: { lines: [], dueDays: 30 },
    stampDuty: { onInstance: 0, modes: [], exemptions: [] },
    tables: {},
    privacy: { version: '1', notice: { it: '' }, legalBasis: { it: '' } },
    templates: {
      decision: { kind: 'communication', title: { it: 'Accolta' }, body: { it: '' } },
      payment: { kind: 'mail', title: { it: 'Da pagare' }, body: { it: '' } },
    },
    derived: [],
  },
};

describe('what an outcome brings about', () => {
  it('names where the instance goes and what reaches the citizen, at once and on entering', () => {
    expect(consequencesOf(content, 'open', 'decide', 'accept')).toEqual({
      state: { name: { it: 'Stato decided' } },
      sent: [
        { kind: 'communication', title: { it: 'Accolta' }, undoSeconds: 60 },
        { kind: 'mail', title: { it: 'Da pagare' }, undoSeconds: 0 },
      ],
    });
  });

  it('is nothing for what leaves it where it is, and for what the release does not know', () => {
    const nothing = { state: undefined, sent: [] };
    expect(consequencesOf(content, 'open', 'decide', 'note')).toEqual(nothing);
    expect(consequencesOf(content, 'open', 'decide', 'elsewhere')).toEqual(nothing);
    expect(consequencesOf(content, 'gone', 'decide', 'accept')).toEqual(nothing);
  });
});
