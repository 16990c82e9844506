import {
  compileForm,
  fail,
  ok,
  validateForm,
  type Answers,
  type IsoDate,
  type JsonObject,
} from '@istanze/shared';
import type { CompiledForm, Result, SectionDefinition, Text } from '@istanze/shared';

/** An input form as the form language has it: one step over the sections. */
export function inputFormOf(title: Text, sections: readonly SectionDefinition[]): CompiledForm {
  return compileForm({
    version: 2,
    languages: ['it', 'en'],
    steps: [{ id: 'input', key: 'input', title, sections }],
  });
}

/** Judges an input as the browser did, by the same function; what was not asked is dropped. */
export function judgeInput(form: CompiledForm, input: JsonObject, today: IsoDate): Result<Answers> {
  const judged = validateForm(form, input, { today });
  return judged.issues.length > 0 ? fail(judged.issues) : ok(judged.answers);
}
