import {
  isJsonObject,
  localize,
  readPath,
  type Answers,
  type CompiledForm,
  type Json,
  type Locale,
  type ReleaseContent,
} from '@istanze/shared';

export interface DerivedFact {
  readonly key: string;
  readonly name: string;
  /** The question whose answer was looked up. */
  readonly from: string;
  /** What was found, in words; undefined when nothing matched and a person must look. */
  readonly text: string | undefined;
}

/** A found value in words: a text, a number, or the most telling part of an object. */
export function printDerived(value: Json | undefined, locale: Locale): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!isJsonObject(value)) return value.map((one) => printDerived(one, locale) ?? '').join(', ');
  if (typeof value['it'] === 'string') {
    const { it, en } = value;
    return localize(typeof en === 'string' ? { it, en } : { it }, locale);
  }
  return printDerived(value['name'] ?? value['label'] ?? value['code'] ?? value['key'], locale);
}

/**
 * What the municipality's own tables say about the answers. A lookup whose question was not answered is left out: there
 * is nothing to check.
 */
export function derivedFacts(
  content: ReleaseContent,
  form: CompiledForm,
  answers: Answers,
  derived: Json,
  locale: Locale,
): readonly DerivedFact[] {
  const found = isJsonObject(derived) ? derived : {};
  return content.configuration.derived
    .filter(({ address }) => readPath(answers, address) !== null)
    .map(({ key, label, address }) => ({
      key,
      name: localize(label, locale) || key,
      from: localize(form.byPattern.get(address)?.definition.label, locale) || address,
      text: printDerived(found[key], locale),
    }));
}
