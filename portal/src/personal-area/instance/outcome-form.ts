import { isJsonObject, type FormDefinition, type SectionDefinition, type Text } from '@istanze/shared';

/** The form that an outcome asks to fill in; undefined when it asks nothing, or what came is not a form. */
export function toOutcomeForm(inputForm: unknown, title: Text): FormDefinition | undefined {
  if (!isSections(inputForm) || inputForm.length === 0) return undefined;
  return {
    version: 2,
    languages: ['it', 'en'],
    steps: [{ id: 'outcome', key: 'outcome', title, sections: inputForm }],
  };
}

/** Frozen in the release: it was parsed when that was published, here only what it is at all is asked. */
function isSections(value: unknown): value is readonly SectionDefinition[] {
  return (
    Array.isArray(value) &&
    value.every((section) => isJsonObject(section) && Array.isArray(section['fields']))
  );
}
