import {
  isJsonObject,
  parseForm,
  type FormDefinition,
  type Json,
  type SectionDefinition,
} from '@istanze/shared';

const STEP = {
  id: 'library-step',
  key: 'libraryStep',
  title: { it: 'Sezione della libreria', en: 'Library section' },
};

/** A library section as the form designer opens it: a form of one page with that section alone; undefined where it cannot be read. */
export function toSectionForm(definition: Json): FormDefinition | undefined {
  const parsed = parseForm({
    version: 2,
    languages: ['it', 'en'],
    steps: [{ ...STEP, sections: [definition] }],
  });
  return parsed.ok ? parsed.value : undefined;
}

/** The section back from the designer; undefined where there is not exactly one. */
export function fromSectionForm(form: FormDefinition): SectionDefinition | undefined {
  const sections = form.steps.flatMap((step) => step.sections);
  return sections.length === 1 ? sections[0] : undefined;
}

/** A new section before it has any question. */
export function emptySection(key: string, name: Json): Json {
  const camel = key.replace(/-+(.)?/g, (_whole, letter: string | undefined) => (letter ?? '').toUpperCase());
  const title = isJsonObject(name) ? name : { it: key };
  return { id: `lib-${key}`, key: `${camel}Part`, title, fields: [] };
}

/** A library section as it is stored; undefined where it cannot be read. */
export function readSection(definition: Json): SectionDefinition | undefined {
  const form = toSectionForm(definition);
  return form === undefined ? undefined : fromSectionForm(form);
}
