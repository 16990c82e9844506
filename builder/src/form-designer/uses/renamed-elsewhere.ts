import { walkFields, type FormDefinition } from '@istanze/shared';
import { findUses, type FieldUse, type ServiceParts } from '@istanze/shared/authoring';

/** A place that names a field without being a rule of the form, with the name it reads now and the one it will. */
export interface RenamedPlace {
  readonly use: FieldUse;
  readonly before: string;
  readonly after: string;
}

/** What another key changes beside the rules of the form: titles of items, places of checks, and all of the service around it. */
export function renamedElsewhere(
  definition: FormDefinition,
  fieldId: string,
  key: string,
  parts: ServiceParts | undefined,
): readonly RenamedPlace[] {
  const whole = parts === undefined ? definition : { form: definition, ...parts };
  const depth = [...walkFields(definition)].find(({ field }) => field.id === fieldId)?.repeats.length ?? 0;
  return findUses(whole, fieldId)
    .filter(({ kind }) => !RULES.has(kind))
    .map((use) => ({ use, before: use.pattern, after: withKey(use.pattern, depth, key) }));
}

/** Shown before and after as formulas. */
const RULES: ReadonlySet<string> = new Set(['visibleWhen', 'requiredWhen', 'calculated', 'check', 'option']);

function withKey(pattern: string, at: number, key: string): string {
  return pattern
    .split('.')
    .map((segment, index) => (index === at ? key : segment))
    .join('.');
}
