import type { ReactNode } from 'react';
import type { FieldDefinition } from '../../definition';
import type { Text } from '../../kernel';
import { partValue, withPart } from '../controls/PartsControl';
import { fieldOf } from '../define';
import { paragraph } from '../paragraph/field';
import { text } from '../text/field';
import type { InputProps } from '../input';
import type { LocalizedTextSettings } from './field';

const LANGUAGES = [
  { key: 'it', label: { it: 'Italiano', en: 'Italian' } },
  { key: 'en', label: { it: 'Inglese', en: 'English' } },
] as const;

export function LocalizedTextInput(props: InputProps<Text, LocalizedTextSettings>): ReactNode {
  const { raw, settings, required, renderPart, onChange } = props;
  return (
    <div className="fr-parts fr-languages">
      {LANGUAGES.map(({ key, label }) =>
        renderPart({
          key,
          field: partField(key, label, settings.multiline),
          type: settings.multiline ? paragraph : text,
          value: partValue(raw, key),
          required: required && key === 'it',
          onChange: (value) => onChange(withPart(raw, key, value)),
        }),
      )}
    </div>
  );
}

function partField(key: string, label: Text, multiline: boolean): FieldDefinition {
  return multiline
    ? fieldOf(key, 'paragraph', label, { settings: { rows: 3, maxLength: null } })
    : fieldOf(key, 'text', label, { settings: { maxLength: 500 } });
}
