import type { FieldDefinition, ReleaseContent } from '@istanze/shared';

/** A release with one step of one section. */
export function aRelease(fields: readonly FieldDefinition[]): ReleaseContent {
  return {
    version: 1,
    service: {
      id: 's',
      slug: 'prova',
      codePrefix: 'PRV',
      title: { it: 'Prova' },
      officeId: 'o',
      officeName: 'Ufficio',
      caseOfficer: '',
      substitutePower: '',
      maximumDays: 30,
      silence: 'none',
      competitive: false,
      relatedSlugs: [],
    },
    archetype: { key: 'permits', name: { it: 'Permessi' } },
    journey: [{ id: 'one', kind: 'data', title: { it: 'Uno' }, stepId: 'one' }],
    form: {
      version: 2,
      languages: ['it'],
      steps: [
        {
          id: 'one',
          key: 'one',
          title: { it: 'Uno' },
          sections: [{ id: 'section', key: 'section', title: { it: 'Sezione' }, fields }],
        },
      ],
    },
    workflow: { version: 1, initial: 'sent', states: [] },
    configuration: {
      fees: { lines: [], dueDays: 30 },
      stampDuty: { onInstance: 0, modes: [], exemptions: [] },
      tables: {},
      privacy: { version: '1', notice: { it: 'Informativa' }, legalBasis: { it: 'Legge' } },
      templates: {},
      derived: [],
    },
  };
}
