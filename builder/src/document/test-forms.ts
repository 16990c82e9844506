import type { FieldDefinition, FormDefinition, SectionDefinition } from '@istanze/shared';

/** Small forms for the tests of this folder. */
export function aField(key: string, part: Partial<FieldDefinition> = {}): FieldDefinition {
  return { id: `f-${key}`, key, type: 'text', label: { it: key }, ...part };
}

export function aSection(key: string, fields: readonly FieldDefinition[]): SectionDefinition {
  return { id: `s-${key}`, key, title: { it: key }, fields };
}

export function aForm(...sections: readonly SectionDefinition[]): FormDefinition {
  return {
    version: 2,
    languages: ['it'],
    steps: [{ id: 'step', key: 'step', title: { it: 'Passo' }, sections }],
  };
}
