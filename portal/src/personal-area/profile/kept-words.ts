import { useEffect, useState } from 'react';
import { loadFieldTypes, type FieldRegistry, type Json, type Locale } from '@istanze/shared';
import type { DataGroup } from '../../graphql/generated/graphql';

/** Field types that hold the things of a group whole. */
const TYPES: Readonly<Partial<Record<DataGroup, string>>> = {
  VEHICLES: 'vehicle',
  PROPERTY: 'property',
  COMPANY: 'company',
  IBAN: 'iban',
};

const NO_TYPES: FieldRegistry = {};

/** Prints things of the nine groups in the words of their field types; undefined until those have come, or where they cannot. */
export function useKeptWords(
  locale: Locale,
): (group: DataGroup, values: unknown) => { readonly title: string; readonly detail: string } | undefined {
  const [types, setTypes] = useState(NO_TYPES);
  useEffect(() => {
    let left = false;
    loadFieldTypes(FORM).then(
      (registry) => left || setTypes(registry),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, []);
  return (group, values) => {
    const type = types[TYPES[group] ?? ''];
    const parsed = isJson(values) ? type?.parse(values, type.defaultSettings) : undefined;
    if (type === undefined || parsed?.ok !== true || parsed.value === null) return undefined;
    const { value } = parsed;
    return (
      type.card?.(value, type.defaultSettings, locale) ?? {
        title: type.print(value, type.defaultSettings, locale),
        detail: '',
      }
    );
  };
}

/** The types are fetched by the fields that name them. */
const FORM: Parameters<typeof loadFieldTypes>[0] = {
  version: 2,
  languages: ['it'],
  steps: [
    {
      id: 'kept',
      key: 'kept',
      title: { it: '' },
      sections: [
        {
          id: 'kept',
          key: 'kept',
          title: { it: '' },
          fields: Object.values(TYPES).map((type) => ({ id: type, key: type, type, label: { it: type } })),
        },
      ],
    },
  ],
};

function isJson(value: unknown): value is Json {
  return value !== undefined;
}
