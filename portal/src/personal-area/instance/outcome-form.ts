import { compileForm, parseForm, type CompiledForm, type Text } from '@istanze/shared';

/** The form that an outcome asks to fill in; undefined when it asks nothing, or what came is not a form. */
export function compileOutcomeForm(inputForm: unknown, title: Text): CompiledForm | undefined {
  if (!Array.isArray(inputForm) || inputForm.length === 0) return undefined;
  const parsed = parseForm({
    version: 2,
    languages: ['it', 'en'],
    steps: [{ id: 'outcome', key: 'outcome', title, sections: inputForm }],
  });
  return parsed.ok ? compileForm(parsed.value) : undefined;
}
