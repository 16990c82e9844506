import {
  type FieldDefinition,
  type FormDefinition,
  type Json,
  parseForm,
  type SectionDefinition,
  walkFields,
} from '@istanze/shared';

/** Numbers from 0 up to 1, the same for the same seed. */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('Nothing to pick from');
  return found;
}

const TYPES = ['text', 'integer', 'yes-no', 'choice', 'date'] as const;
const OPTIONS = ['uno', 'due', 'tre', 'quattro'];

/** A field of a type; some are sensitive, and so encrypted where they lie. */
function aField(random: Random, key: string, type: string = pick(random, TYPES)): FieldDefinition {
  return {
    id: `f-${key}`,
    key,
    type,
    label: { it: `Domanda ${key}` },
    required: random() < 0.3,
    sensitive: random() < 0.2,
    ...(type === 'choice' ? { settings: { options: optionsOf(OPTIONS) } } : {}),
  };
}

function optionsOf(values: readonly string[]): Json {
  return values.map((value) => ({ _id: value, value, label: { it: value } }));
}

/** A form whose fields partly depend on two questions to be answered with yes or no, and one repeat. */
export function aRandomForm(random: Random): FormDefinition {
  const flags = ['flag0', 'flag1'].map((key) => aField(random, key, 'yes-no'));
  const once = Array.from({ length: 10 }, (_none, at) => withCondition(random, aField(random, `k${at}`)));
  const many = Array.from({ length: 3 }, (_none, at) => aField(random, `m${at}`));
  return {
    ...EMPTY,
    steps: [
      {
        id: 'step',
        key: 'step',
        title: { it: 'Dati' },
        sections: [
          { id: 's-one', key: 'one', title: { it: 'Una volta' }, fields: [...flags, ...once] },
          {
            id: 's-many',
            key: 'many',
            title: { it: 'Più volte' },
            repeat: { min: 0, max: 3, itemTitle: { it: 'Voce {n}' } },
            fields: many,
          },
        ],
      },
    ],
  };
}

const EMPTY: FormDefinition = { version: 2, languages: ['it'], steps: [] };

function withCondition(random: Random, field: FieldDefinition): FieldDefinition {
  if (random() < 0.6) return field;
  return { ...field, visibleWhen: { '==': [{ var: pick(random, ['flag0', 'flag1']) }, random() < 0.5] } };
}

/** Answers of the right types, some missing. */
export function randomAnswers(random: Random, form: FormDefinition): readonly (readonly [string, Json])[] {
  return [...walkFields(form)].flatMap(({ section, field }): readonly (readonly [string, Json])[] => {
    if (section.repeat !== undefined || random() < 0.2) return [];
    return [[field.key, randomValue(random, field)]];
  });
}

/** Items of the repeat with their answers. */
export function randomItems(random: Random, form: FormDefinition): Json {
  const fields = [...walkFields(form)].filter(({ section }) => section.repeat !== undefined);
  return Array.from({ length: Math.floor(random() * 3) }, (_none, at) => ({
    _id: `item${at}`,
    ...Object.fromEntries(
      fields.filter(() => random() < 0.8).map(({ field }) => [field.key, randomValue(random, field)]),
    ),
  }));
}

function randomValue(random: Random, { type }: FieldDefinition): Json {
  switch (type) {
    case 'integer':
      return Math.floor(random() * 100);
    case 'yes-no':
      return random() < 0.5;
    case 'choice':
      return pick(random, OPTIONS);
    case 'date':
      return `2026-0${1 + Math.floor(random() * 9)}-15`;
    default:
      return random() < 0.5 ? String(Math.floor(random() * 100)) : `testo ${Math.floor(random() * 100)}`;
  }
}

/** The form after some random edits of the kinds that administrators make; it always parses. */
export function editAtRandom(random: Random, form: FormDefinition, round: number): FormDefinition {
  let edited = form;
  for (let edit = 0; edit < 4; edit += 1) {
    const next = editOnce(random, edited, `${round}x${edit}`);
    if (parseForm(next).ok) edited = next;
  }
  return edited;
}

function editOnce(random: Random, form: FormDefinition, name: string): FormDefinition {
  const keys = [...walkFields(form)].map(({ field }) => field.key).filter((key) => !key.startsWith('flag'));
  const key = pick(random, keys);
  const change = (edit: (field: FieldDefinition) => readonly FieldDefinition[]): FormDefinition =>
    mapSections(form, (section) => ({
      ...section,
      fields: section.fields.flatMap((field) => (field.key === key ? edit(field) : [field])),
    }));
  switch (
    pick(random, ['remove', 'add', 'type', 'require', 'condition', 'options', 'label', 'move'] as const)
  ) {
    case 'remove':
      return change(() => []);
    case 'add':
      return change((field) => [field, aField(random, `n${name}`)]);
    case 'type':
      return change((field) => [{ ...aField(random, key), label: field.label }]);
    case 'require':
      return change((field) => [{ ...field, required: field.required !== true }]);
    case 'condition':
      return change((field) => [withCondition(random, field)]);
    case 'options':
      return change((field) =>
        field.type === 'choice'
          ? [{ ...field, settings: { options: optionsOf(OPTIONS.slice(0, 2)) } }]
          : [field],
      );
    case 'label':
      return change((field) => [{ ...field, label: { it: `Domanda ${key} di nuovo` } }]);
    case 'move':
      return mapSections(form, (section) => ({ ...section, fields: [...section.fields].reverse() }));
  }
}

function mapSections(
  form: FormDefinition,
  change: (section: SectionDefinition) => SectionDefinition,
): FormDefinition {
  return {
    ...form,
    steps: form.steps.map((step) => ({ ...step, sections: step.sections.map(change) })),
  };
}
