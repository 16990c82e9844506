import { localize, printValue, type CompiledForm, type Json, type Locale } from '@istanze/shared';
import type { ConfigurationPlace } from '../configuration/configuration-context';

/** A question, or a value found in the municipality’s own tables, that may decide who receives a request. */
export interface DecidingField {
  readonly key: string;
  readonly label: string;
  readonly values: readonly { readonly value: string; readonly label: string }[];
}

type DecidingPlace = Pick<ConfigurationPlace, 'drawn' | 'civicRanges'> & {
  readonly configuration: Pick<ConfigurationPlace['configuration'], 'derived'>;
};

/** Questions with a closed list of answers, asked once; then derived values with the ones their tables hold. */
export function decidingFields(
  { drawn, configuration, civicRanges }: DecidingPlace,
  locale: Locale,
): readonly DecidingField[] {
  const derived = configuration.derived.map(({ key, label, set }) => ({
    key,
    label: localize(label, locale) || key,
    values: (civicRanges.find((known) => known.key === set)?.values ?? []).map((value) => ({
      value,
      label: value,
    })),
  }));
  return [...(drawn === undefined ? [] : ofForm(drawn, locale)), ...derived].filter(
    ({ values }) => values.length > 0,
  );
}

function ofForm({ fields }: CompiledForm, locale: Locale): readonly DecidingField[] {
  return fields
    .filter(({ within, type }) => within === undefined && type.hasValue)
    .map((field) => ({
      key: field.pattern,
      label: localize(field.definition.label, locale),
      values: closedValues(field).map((value) => ({
        value: String(value),
        label: printValue(field, value, locale),
      })),
    }));
}

function closedValues({ valueType }: CompiledForm['fields'][number]): readonly Json[] {
  if (valueType.kind === 'boolean') return [true, false];
  return valueType.kind === 'choice' ? (valueType.options ?? []) : [];
}
