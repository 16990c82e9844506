import type { Issue, Json, JsonObject, Locale } from '../kernel';
import { localize, ok } from '../kernel';
import type { LogicType } from '../logic';
import { parseParts, partsValidator, printPart, settingsOf, type Part } from './composite';
import { NO_ISSUES, type FieldContext, type FieldType, type ValueCard } from './type';

interface CompositeType<S extends JsonObject> extends Pick<
  FieldType<JsonObject, S>,
  'type' | 'group' | 'name' | 'description' | 'settingsForm' | 'defaultSettings' | 'checkSettings'
> {
  readonly missing: NonNullable<FieldType['missing']>;
  /** Every part it can have: what formulas see. */
  readonly all: readonly Part[];
  /** The parts asked with these settings, all of them where missing. */
  readonly asked?: (settings: S) => readonly Part[];
  /** Keys of the parts that tell one value from the others. */
  readonly names?: readonly string[];
  /** The one way to write what the parts leave free: capitals, no spaces. */
  readonly tidy?: (value: JsonObject) => JsonObject;
  /** Judges what concerns more than one part; asked once each part alone is right. */
  readonly judge?: (value: JsonObject, context: FieldContext, settings: S) => readonly Issue[];
}

/** A field type made of parts, each read, judged and printed by a type of its own. Value: an object with every part, null where not given. */
export function compositeType<S extends JsonObject>(about: CompositeType<S>): FieldType<JsonObject, S> {
  const { all, asked = () => all, names = [], tidy = (value) => value, judge, ...rest } = about;
  const parts: Readonly<Record<string, LogicType>> = Object.fromEntries(
    all.map((part) => [part.field.key, logicTypeOf(part)]),
  );
  return {
    ...rest,
    valueType: { kind: 'object', parts },
    parts,
    hasValue: true,
    frame: () => 'group',
    parse(raw, settings) {
      const parsed = parseParts(asked(settings), raw);
      if (!parsed.ok || parsed.value === null) return parsed;
      return ok({ ...nothing(all), ...tidy(parsed.value) });
    },
    validator(settings) {
      const judgeParts = partsValidator(asked(settings));
      return (value, context) => {
        const issues = judgeParts(value, context);
        return issues.length > 0 ? issues : (judge?.(value, context, settings) ?? NO_ISSUES);
      };
    },
    print: (value, settings, locale) => printNamed(asked(settings), value, locale),
    card: (value, settings, locale) => cardOf(asked(settings), names, value, locale),
  };
}

/** `Foglio: 12, Particella: 345`: each part that is given after its name. */
export function printNamed(parts: readonly Part[], value: JsonObject | null, locale: Locale): string {
  if (value === null) return '';
  return parts
    .map((part) => ({ label: localize(part.field.label, locale), text: printPart(part, value, locale) }))
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => `${label}: ${text}`)
    .join(', ');
}

/** A single part that names the value stands without its label; so does what is said beside it. */
function cardOf(
  parts: readonly Part[],
  names: readonly string[],
  value: JsonObject,
  locale: Locale,
): ValueCard {
  const naming = parts.filter(({ field }) => names.includes(field.key));
  const [only] = naming;
  return {
    title:
      only === undefined || naming.length > 1
        ? printNamed(names.length === 0 ? parts : naming, value, locale)
        : printPart(only, value, locale),
    detail:
      names.length === 0
        ? ''
        : parts
            .filter((part) => !naming.includes(part))
            .map((part) => printPart(part, value, locale))
            .filter((text) => text !== '')
            .join(', '),
  };
}

function logicTypeOf({ type, field }: Part): LogicType {
  return type.valueTypeFor?.(settingsOf(type, field)) ?? type.valueType;
}

function nothing(parts: readonly Part[]): Record<string, Json> {
  return Object.fromEntries(parts.map(({ field }) => [field.key, null]));
}
