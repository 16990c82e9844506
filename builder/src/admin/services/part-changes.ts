import { parseFormShape, parseWorkflow, type Json, type ReleaseContent } from '@istanze/shared';
import { diffForms, diffReleases, type Change } from '@istanze/shared/authoring';
import { isConfiguration } from '../configuration/is-configuration';

/** What leads from one text of a part of a service to another, in changes that can be told; none for a part without a tree. */
export function partChanges(name: string, before: Json, after: Json): readonly Change[] {
  if (name === 'form') return formChanges(before, after);
  const [one, other] = [contentWith(name, before), contentWith(name, after)];
  return one === undefined || other === undefined ? [] : diffReleases(one, other);
}

function formChanges(before: Json, after: Json): readonly Change[] {
  const [one, other] = [parseFormShape(before), parseFormShape(after)];
  return one.ok && other.ok ? diffForms(one.value, other.value) : [];
}

/** A release that has nothing but the part, so that a difference of two has nothing else either. */
function contentWith(name: string, part: Json): ReleaseContent | undefined {
  if (name === 'configuration')
    return isConfiguration(part) ? { ...NOTHING, configuration: part } : undefined;
  const flow = name === 'workflow' ? parseWorkflow(part) : undefined;
  return flow?.ok === true ? { ...NOTHING, workflow: flow.value } : undefined;
}

const NOTHING: ReleaseContent = {
  version: 1,
  service: {
    id: '',
    slug: '',
    codePrefix: '',
    title: { it: '' },
    officeId: '',
    officeName: '',
    caseOfficer: '',
    substitutePower: '',
    maximumDays: 0,
    silence: 'none',
    competitive: false,
    relatedSlugs: [],
  },
  archetype: { key: '', name: { it: '' } },
  journey: [],
  form: { version: 2, languages: ['it'], steps: [] },
  workflow: { version: 1, initial: '', states: [] },
  configuration: {
    fees: { lines: [], dueDays: 0 },
    stampDuty: { onInstance: 0, modes: [], exemptions: [] },
    tables: {},
    privacy: { version: '', notice: { it: '' }, legalBasis: { it: '' } },
    templates: {},
    derived: [],
  },
};
