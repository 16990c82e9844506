import type { FieldDefinition, FormDefinition, SectionDefinition } from '../../definition';
import { equalJson, type Json } from '../../kernel';

/** A library section in one of its versions. */
export interface SectionVersion {
  readonly key: string;
  readonly version: number;
  readonly definition: SectionDefinition;
}

/** Properties of a section that a form may set for itself. */
const OWN = ['title', 'help', 'visibleWhen', 'repeat'] as const;

/**
 * The form with every section pinned to `after.key` brought to that version. Fields that the form added stay, each behind
 * the field it stood behind, or at the end where that is gone; what the form set otherwise than the version it pinned
 * (found in `versions`) stays as it set it.
 */
export function upgradePinnedSection(
  form: FormDefinition,
  after: SectionVersion,
  versions: readonly SectionVersion[],
): FormDefinition {
  const upgrade = (section: SectionDefinition): SectionDefinition => {
    const { sections } = section;
    const inside = sections === undefined ? section : { ...section, sections: sections.map(upgrade) };
    const { pinned } = section;
    if (pinned?.section !== after.key || pinned.version === after.version) return inside;
    const before = versions.find(({ key, version }) => key === pinned.section && version === pinned.version);
    return upgradeSection(inside, after, before?.definition);
  };
  return {
    ...form,
    steps: form.steps.map((step) => ({ ...step, sections: step.sections.map(upgrade) })),
  };
}

function upgradeSection(
  mine: SectionDefinition,
  after: SectionVersion,
  before: SectionDefinition | undefined,
): SectionDefinition {
  const { id, key, localFields = [] } = mine;
  const kept = OWN.filter((name) => isOwn(mine, before, name));
  const local = new Set(localFields);
  const next: SectionDefinition = {
    ...without(after.definition, kept),
    ...pick(mine, kept),
    id,
    key,
    pinned: { section: after.key, version: after.version },
    title: kept.includes('title') ? mine.title : after.definition.title,
    fields: withLocalFields(after.definition.fields, mine.fields, local),
  };
  return localFields.length === 0 ? next : { ...next, localFields };
}

/** True where the form says something else than the version it pinned; what that version was is asked first. */
function isOwn(
  mine: SectionDefinition,
  before: SectionDefinition | undefined,
  name: (typeof OWN)[number],
): boolean {
  return before !== undefined && !equalJson(toJson(mine[name]), toJson(before[name]));
}

function withLocalFields(
  library: readonly FieldDefinition[],
  mine: readonly FieldDefinition[],
  local: ReadonlySet<string>,
): readonly FieldDefinition[] {
  const fields = [...library];
  for (const [at, field] of mine.entries()) {
    if (!local.has(field.id)) continue;
    const previous = mine[at - 1]?.id;
    const found = fields.findIndex(({ id }) => id === previous);
    const place = previous === undefined ? 0 : found < 0 ? fields.length : found + 1;
    fields.splice(place, 0, field);
  }
  return fields;
}

type Part = Partial<Pick<SectionDefinition, (typeof OWN)[number]>>;

function pick(section: SectionDefinition, names: readonly (typeof OWN)[number][]): Part {
  const { title, help, visibleWhen, repeat } = section;
  return {
    ...(names.includes('title') ? { title } : {}),
    ...(names.includes('help') && help !== undefined ? { help } : {}),
    ...(names.includes('visibleWhen') && visibleWhen !== undefined ? { visibleWhen } : {}),
    ...(names.includes('repeat') && repeat !== undefined ? { repeat } : {}),
  };
}

function without(
  section: SectionDefinition,
  names: readonly (typeof OWN)[number][],
): Omit<SectionDefinition, 'title'> {
  const { title: _title, help, visibleWhen, repeat, ...others } = section;
  return {
    ...others,
    ...(names.includes('help') || help === undefined ? {} : { help }),
    ...(names.includes('visibleWhen') || visibleWhen === undefined ? {} : { visibleWhen }),
    ...(names.includes('repeat') || repeat === undefined ? {} : { repeat }),
  };
}

function toJson(value: unknown): Json {
  const json: Json = value === undefined ? null : JSON.parse(JSON.stringify(value));
  return json;
}
