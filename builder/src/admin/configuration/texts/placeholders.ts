import {
  EVENT_PLACEHOLDERS,
  INSTANCE_PLACEHOLDERS,
  localize,
  placeholdersIn,
  settingsOf,
  type CompiledField,
  type CompiledForm,
  type DerivedValue,
  type Locale,
  type Template,
  type Translate,
} from '@istanze/shared';
import type { MessageKey } from '../../../i18n/it';

export interface Placeholder {
  readonly name: string;
  readonly label: string;
  /** What a preview shows in its place. */
  readonly sample: string;
}

export interface PlaceholderGroup {
  readonly key: 'instance' | 'event' | 'derived' | 'answers';
  readonly placeholders: readonly Placeholder[];
}

/** Other names of the same: they work, one of the two is offered. */
const ALIASES: ReadonlySet<string> = new Set(['applicant', 'applicantFiscalCode']);

interface Sources {
  readonly drawn: CompiledForm | undefined;
  readonly derived: readonly DerivedValue[];
  readonly t: Translate<MessageKey>;
  readonly locale: Locale;
}

/** What the texts of a service may name between braces; sensitive answers are never among it. */
export function placeholderGroups({ drawn, derived, t, locale }: Sources): readonly PlaceholderGroup[] {
  const instance = INSTANCE_PLACEHOLDERS.map((name) => ({
    name,
    label: t(`placeholder.${name}`),
    sample: t(`placeholder-sample.${name}`),
  }));
  const event = EVENT_PLACEHOLDERS.map((name) => ({
    name,
    label: t(`placeholder.${name}`),
    sample: t(`placeholder-sample.${name}`),
  }));
  const values = derived.map(({ key, label }) => {
    const name = localize(label ?? { it: key }, locale);
    return { name: key, label: name, sample: `«${name}»` };
  });
  const answers = (drawn?.fields ?? [])
    .filter(({ type, definition }) => type.hasValue && definition.sensitive !== true)
    .map((field) => ({
      name: field.pattern,
      label: localize(field.definition.label, locale),
      sample: sampleOf(field, locale),
    }));
  const groups: readonly PlaceholderGroup[] = [
    { key: 'instance', placeholders: instance },
    { key: 'event', placeholders: event },
    { key: 'derived', placeholders: values },
    { key: 'answers', placeholders: answers },
  ];
  return groups.filter(({ placeholders }) => placeholders.length > 0);
}

/** The placeholders that are shown as buttons. */
export function offered({ placeholders }: PlaceholderGroup): readonly Placeholder[] {
  return placeholders.filter(({ name }) => !ALIASES.has(name));
}

export function samplesOf(groups: readonly PlaceholderGroup[]): Readonly<Record<string, string>> {
  const all = groups.flatMap(({ placeholders }) => placeholders);
  return Object.fromEntries([...all].reverse().map(({ name, sample }) => [name, sample]));
}

/** Names between braces that stand for nothing: whoever reads the text finds a gap in their place. */
export function unknownPlaceholders(
  { title, body }: Pick<Template, 'title' | 'body'>,
  groups: readonly PlaceholderGroup[],
): readonly string[] {
  const known = new Set(groups.flatMap(({ placeholders }) => placeholders.map(({ name }) => name)));
  const words = [title.it, title.en, body.it, body.en].filter((text) => text !== undefined).join('\n');
  return placeholdersIn(words).filter((name) => !known.has(name));
}

/** The first option of a choice, else the question itself. */
function sampleOf({ type, definition, valueType }: CompiledField, locale: Locale): string {
  const choice = valueType.kind === 'list' ? valueType.of : valueType;
  const [first] = choice.kind === 'choice' ? (choice.options ?? []) : [];
  if (first === undefined) return `«${localize(definition.label, locale)}»`;
  return type.print(valueType.kind === 'list' ? [first] : first, settingsOf(type, definition), locale);
}
