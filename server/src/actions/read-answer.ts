import { compileLogic, type Json } from '@istanze/shared';
import type { InstanceRecord } from '../ports/inside';

/**
 * The value at a path of the answers or the derived values: `period.from`, `zone`; over a repeat it is the list of its
 * parts, `vehicles.plate`. Null where there is none or the path is broken.
 */
export function readAnswer(instance: InstanceRecord, path: string): Json {
  if (path === '') return null;
  const compiled = compileLogic({ var: path });
  if (!compiled.ok) return null;
  return compiled.value.evaluate({ answers: instance.answers, facts: instance.derived, today: '1970-01-01' });
}

/** The same as a text, empty where it is none. */
export function readAnswerText(instance: InstanceRecord, path: string): string {
  const value = readAnswer(instance, path);
  return typeof value === 'string' ? value : '';
}

/** The same as texts, one or many. */
export function readAnswerTexts(instance: InstanceRecord, path: string): readonly string[] {
  const value = readAnswer(instance, path);
  const values: readonly Json[] = Array.isArray(value) ? value : [value];
  return values.filter((item) => typeof item === 'string').filter((item) => item !== '');
}
