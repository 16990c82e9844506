import type { FormDefinition, SectionDefinition } from '../definition';
import { isJsonObject, type Json, type JsonObject } from '../kernel';

/** Shown in place of a value that is there and may not be read yet. */
export const MASK = '••••';

/** Why somebody opens sensitive values; written in the log of accesses, which the person can read. */
export interface AccessGrant {
  readonly staffId: string;
  readonly reason: string;
}

/**
 * Answers with the values of sensitive fields masked, in repeats too; an empty value stays empty. With a reason given
 * nothing is masked: `null` stands for none, and so does a blank one.
 */
export function maskSensitive(
  form: FormDefinition,
  answers: JsonObject,
  grant: AccessGrant | null,
): JsonObject {
  if (grant !== null && grant.reason.trim() !== '') return answers;
  return form.steps.flatMap(({ sections }) => sections).reduce(maskSection, answers);
}

/** True when the form asks something of a special category (GDPR artt. 9 and 10). */
export function hasSensitive(form: FormDefinition): boolean {
  return form.steps.some(({ sections }) => sections.some(isSensitive));
}

function isSensitive({ fields, sections }: SectionDefinition): boolean {
  return fields.some(({ sensitive }) => sensitive === true) || (sections ?? []).some(isSensitive);
}

function maskSection(answers: JsonObject, section: SectionDefinition): JsonObject {
  if (section.repeat === undefined) return maskInside(answers, section);
  const items = answers[section.key];
  if (!Array.isArray(items)) return answers;
  const masked = items.map((item: Json) => (isJsonObject(item) ? maskInside(item, section) : item));
  return { ...answers, [section.key]: masked };
}

function maskInside(answers: JsonObject, { fields, sections }: SectionDefinition): JsonObject {
  const hidden = fields.filter(({ key, sensitive }) => sensitive === true && isThere(answers[key]));
  const masked = Object.fromEntries(hidden.map(({ key }) => [key, MASK]));
  return (sections ?? []).reduce(maskSection, { ...answers, ...masked });
}

function isThere(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== '';
}
