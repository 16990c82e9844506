import type { ReactNode } from 'react';
import { controlProps } from '../controls/control-props';
import { TextControl, unread } from '../controls/TextControl';
import type { InputProps } from '../input';
import { isItalianPlate, plate, type PlateSettings } from './field';

export function PlateInput(props: InputProps<string, PlateSettings>): ReactNode {
  const { id, value, raw, settings, describedBy, issues, t } = props;
  const wellFormed =
    value !== null && plate.validator(settings, props.field)(value, { today: props.today }).length === 0;
  const foreign = wellFormed && !isItalianPlate(value) && issues.length === 0;
  return (
    <>
      <TextControl
        {...controlProps(props)}
        shown={value ?? unread(raw)}
        describedBy={[describedBy, foreign ? `${id}-foreign` : ''].filter(Boolean).join(' ') || undefined}
        className="fr-code fr-short"
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
      />
      {foreign ? (
        <p id={`${id}-foreign`} className="form-text">
          {t('field.plate.foreign')}
        </p>
      ) : null}
    </>
  );
}
