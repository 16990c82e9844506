import type {
  FormDefinition,
  ReleaseContent,
  ServiceConfiguration,
  WorkflowDefinition,
} from '../src/definition';
import { parseForm } from '../src/form/parse';
import type { JsonObject } from '../src/kernel';
import { parseWorkflow } from '../src/workflow/parse-workflow';
import { toForm } from './build-form';

/** A form that parses, from its essentials (`toForm`). */
export function buildForm(given: JsonObject): FormDefinition {
  const parsed = parseForm(toForm(given));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** A small flow: received, then accepted or refused by an operator. */
export function buildWorkflow(more: JsonObject = {}): WorkflowDefinition {
  const parsed = parseWorkflow({
    version: 1,
    initial: 'received',
    states: [
      {
        id: 'received',
        key: 'received',
        name: { it: 'Ricevuta' },
        category: 'waiting-office',
        activities: [
          {
            id: 'decide',
            key: 'decide',
            type: 'decide',
            name: { it: 'Decidi' },
            performer: { kind: 'staff', roles: ['operator'] },
            settings: {},
            before: [],
            outcomes: [
              { key: 'accepted', name: { it: 'Accogli' }, to: 'accepted', after: [] },
              { key: 'refused', name: { it: 'Rifiuta' }, to: 'refused', after: [] },
            ],
            ...more,
          },
        ],
      },
      { id: 'accepted', key: 'accepted', name: { it: 'Accolta' }, category: 'completed', activities: [] },
      { id: 'refused', key: 'refused', name: { it: 'Rifiutata' }, category: 'rejected', activities: [] },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** A whole release around a form: what is left out is as small as it can be. */
export function buildRelease(
  form: FormDefinition,
  configuration: Partial<ServiceConfiguration> = {},
  workflow = buildWorkflow(),
): ReleaseContent {
  return {
    version: 1,
    service: {
      id: 'service',
      slug: 'permesso',
      codePrefix: 'PER',
      title: { it: 'Permesso' },
      officeId: 'office',
      officeName: 'Ufficio permessi',
      caseOfficer: '',
      substitutePower: '',
      maximumDays: 30,
      silence: 'none',
      competitive: false,
      relatedSlugs: [],
    },
    archetype: { key: 'permits', name: { it: 'Permessi' } },
    journey: form.steps.map(({ id, title }) => ({ id: `data-${id}`, kind: 'data', title, stepId: id })),
    form,
    workflow,
    configuration: {
      fees: { dueDays: 30, lines: [] },
      stampDuty: { onInstance: 0, modes: [], exemptions: [] },
      tables: {},
      privacy: { version: '1', notice: { it: 'Informativa' }, legalBasis: { it: 'Legge' } },
      templates: {},
      derived: [],
      ...configuration,
    },
  };
}
