import type { ReactNode } from 'react';
import { localize } from '../../kernel';
import { TickControl } from '../controls/TickControl';
import type { InputProps } from '../input';
import type { DeclarationSettings } from './field';

export function DeclarationInput(props: InputProps<boolean, DeclarationSettings>): ReactNode {
  const { id, path, value, settings, required, readOnly, issues, describedBy, locale, t, onChange, onBlur } =
    props;
  const warningId = `${id}-warning`;
  return (
    <div className="fr-declaration">
      <p className="form-text">{t(`field.declaration.art-${settings.article}`)}</p>
      <TickControl
        id={id}
        kind="checkbox"
        name={path}
        label={localize(settings.text, locale)}
        checked={value === true}
        invalid={issues.length > 0}
        disabled={readOnly}
        required={required}
        describedBy={[describedBy, warningId].filter(Boolean).join(' ')}
        onChange={onChange}
        onBlur={onBlur}
      />
      <p id={warningId} className="fr-warning">
        {t('field.declaration.warning')}
      </p>
    </div>
  );
}
