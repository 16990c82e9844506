import type { FormDefinition } from '../../definition';
import { LOCALES, type Issue, type Json, type Path } from '../../kernel';
import { FORM_LIMITS } from '../limits';
import {
  anything,
  count,
  dictionary,
  flag,
  listOf,
  matching,
  objectOf,
  oneOf,
  optional,
  text,
  type Shape,
} from './shape';

const id = matching('id', /^[A-Za-z0-9_-]{1,64}$/);
const key = matching('key', /^[A-Za-z][A-Za-z0-9_-]{0,63}$/);
const localized = objectOf({ it: text, en: optional(text) });

const check = objectOf({
  id,
  when: anything,
  message: localized,
  at: optional(listOf(key, FORM_LIMITS.fields)),
});
const checks = optional(listOf(check, FORM_LIMITS.checks));

const field = objectOf({
  id,
  key,
  type: text,
  label: localized,
  help: optional(localized),
  required: optional(flag),
  visibleWhen: optional(anything),
  requiredWhen: optional(anything),
  calculated: optional(anything),
  checks,
  default: optional(anything),
  source: optional(matching('source', /^[A-Za-z][A-Za-z0-9]*(\[\])?(\.[A-Za-z][A-Za-z0-9]*)*$/)),
  readonlyWhenSourced: optional(flag),
  reuse: optional(flag),
  sensitive: optional(flag),
  legalBasis: optional(localized),
  width: optional(oneOf('full', 'half', 'third')),
  settings: optional(dictionary),
});

const sectionProperties = {
  id,
  key,
  title: localized,
  help: optional(localized),
  visibleWhen: optional(anything),
  repeat: optional(objectOf({ min: count, max: count, itemTitle: localized })),
  pinned: optional(objectOf({ section: text, version: count })),
  fields: listOf(field, FORM_LIMITS.fields),
  localFields: optional(listOf(id, FORM_LIMITS.fields)),
};

/** Sections stand in sections; how deep is for `checkNames` to say, the JSON's own depth is measured before. */
function section(value: Json | undefined, path: Path, issues: Issue[]): void {
  sectionShape(value, path, issues);
}

const sectionShape = objectOf({
  ...sectionProperties,
  sections: optional(listOf(section, FORM_LIMITS.sections)),
});

const step = objectOf({
  id,
  key,
  title: localized,
  help: optional(localized),
  sections: listOf(section, FORM_LIMITS.sections),
});

const languages: Shape = (value, path, issues) => {
  listOf(oneOf(...LOCALES), LOCALES.length)(value, path, issues);
  if (!Array.isArray(value)) return;
  const isWhole = value.includes('it') && new Set(value).size === value.length;
  if (!isWhole) issues.push({ code: 'form-malformed', path, params: { expected: 'languages' } });
};

const form: Shape = objectOf({
  version: oneOf(2),
  languages,
  steps: listOf(step, FORM_LIMITS.steps),
  checks,
});

/** True for JSON of the shape of a form definition; what is not goes to `issues` with its place. */
export function hasFormShape(json: Json, issues: Issue[]): json is Json & FormDefinition {
  form(json, '', issues);
  return issues.length === 0;
}
