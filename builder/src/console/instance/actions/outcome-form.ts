import {
  isJsonObject,
  parseForm,
  type FormDefinition,
  type Issue,
  type Json,
  type Result,
} from '@istanze/shared';

/** The form of one step that an outcome asks for, from the sections the server sends. */
export function parseOutcomeForm(sections: Json): Result<FormDefinition, readonly Issue[]> {
  return parseForm({
    version: 2,
    languages: ['it', 'en'],
    steps: [{ id: 'outcome', key: 'outcome', title: { it: 'Esito', en: 'Outcome' }, sections }],
  });
}

/** True when an outcome asks nothing before it is done. */
export function asksNothing(sections: Json): boolean {
  return !Array.isArray(sections) || sections.every((section) => !isJsonObject(section));
}
