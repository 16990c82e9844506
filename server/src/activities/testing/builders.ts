import { compileForm, parseWorkflow, type Json, type JsonObject, type ReleaseContent } from '@istanze/shared';
import type { Template, WorkflowDefinition } from '@istanze/shared';
import type { CompiledRelease, InstanceRecord } from '../../ports/inside';

export const INSTANCE = '0190a000-0000-7000-8000-0000000000aa';

export interface ReleaseOptions {
  readonly workflow?: unknown;
  /** Fee formula in cents. */
  readonly fee?: ReleaseContent['configuration']['fees']['lines'][number]['amount'];
  readonly answers?: JsonObject;
  readonly form?: ReleaseContent['form'];
  readonly templates?: readonly string[];
}

const NOTHING_TO_DO = {
  version: 1,
  initial: 'done',
  states: [{ id: 's', key: 'done', name: { it: 'Conclusa' }, category: 'completed', activities: [] }],
};

/** A draft ready to be sent, of an applicant of these tests. */
export function buildInstance(change: Partial<InstanceRecord> = {}): InstanceRecord {
  return {
    id: INSTANCE,
    code: 'PAS-2026-7F3K-92QX',
    serviceId: 'service',
    releaseId: 'release',
    officeId: 'office',
    citizenId: 'citizen-1',
    applicantName: 'Rossi Maria',
    applicantNamed: true,
    applicantFiscalCode: 'RSSMRA80A41F205B',
    representation: null,
    channel: 'online',
    category: 'draft',
    version: 3,
    workflow: null,
    answers: {},
    derived: {},
    quote: null,
    assigneeId: null,
    protocol: null,
    submittedAt: null,
    renewedFrom: null,
    erased: false,
    ...change,
  };
}

const FORM: ReleaseContent['form'] = {
  version: 2,
  languages: ['it'],
  steps: [
    {
      id: 'step',
      key: 'step',
      title: { it: 'Dati' },
      sections: [
        {
          id: 'section',
          key: 'section',
          title: { it: 'Dati' },
          fields: [
            { id: 'f-subject', key: 'subject', type: 'text', label: { it: 'Oggetto' }, required: true },
          ],
        },
      ],
    },
  ],
};

/** A release of a permit with one fee, one question and the given flow. */
export function buildRelease({
  workflow,
  fee = 0,
  form = FORM,
  templates = [],
}: ReleaseOptions = {}): CompiledRelease {
  const parsed = parseWorkflow(workflow ?? NOTHING_TO_DO);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return {
    id: 'release',
    number: 1,
    content: contentOf(parsed.value, fee, form, templates),
    form: compileForm(form),
  };
}

function contentOf(
  workflow: WorkflowDefinition,
  fee: Json,
  form: ReleaseContent['form'],
  templates: readonly string[],
): ReleaseContent {
  const text: Template = { kind: 'communication', title: { it: 'Titolo' }, body: { it: 'Testo' } };
  return {
    version: 1,
    service: {
      id: 'service',
      slug: 'passo-carrabile',
      codePrefix: 'PAS',
      title: { it: 'Passo carrabile' },
      officeId: 'office',
      officeName: 'Tributi',
      caseOfficer: 'Ada Bianchi',
      substitutePower: 'Bo Verdi',
      maximumDays: 30,
      silence: 'none',
      competitive: false,
      relatedSlugs: [],
    },
    archetype: { key: 'permits', name: { it: 'Permessi e documenti' } },
    journey: [],
    form,
    workflow,
    configuration: {
      fees: {
        dueDays: 30,
        lines: [{ key: 'fee', description: { it: 'Canone' }, amount: fee, taxonomy: '9/0101002IM/' }],
      },
      stampDuty: { onInstance: 1600, modes: ['declared-serial'], exemptions: [] },
      tables: {},
      privacy: { version: '1', notice: { it: 'Informativa' }, legalBasis: { it: 'Legge' } },
      templates: Object.fromEntries(templates.map((key) => [key, text])),
      derived: [{ key: 'zone', kind: 'civic-range', set: 'zone', address: 'subject' }],
    },
  };
}
