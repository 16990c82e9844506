import type { JsonObject, Text } from '@istanze/shared';

export interface Named {
  readonly key: string;
  readonly name: Text;
}

/** The settings of a choice among named things. */
export function optionSettings(values: readonly Named[]): { readonly settings: JsonObject } {
  return {
    settings: { options: values.map(({ key, name }) => ({ _id: key, value: key, label: { ...name } })) },
  };
}
