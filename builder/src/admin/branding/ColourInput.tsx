import { contrastWithWhite, isColour, LEAST_CONTRAST, nearestReadable } from '@istanze/shared';
import { useId } from 'react';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { framed, InputFrame } from '../../ui/InputFrame';

interface ColourInputProps {
  readonly colour: string;
  readonly problem: string | undefined;
  readonly onChange: (colour: string) => void;
}

/** The municipality's colour, with the contrast of white text on it; of one that is too light the nearest that passes is offered. */
export function ColourInput({ colour, problem, onChange }: ColourInputProps) {
  const { t } = useLanguage();
  const id = useId();
  const wrong = isColour(colour) ? undefined : t('branding.colour-format');
  return (
    <InputFrame
      id={id}
      label={t('branding.colour')}
      help={t('branding.colour-help')}
      problem={wrong ?? (isReadable(colour) ? undefined : problem)}
    >
      <div className="branding-colour">
        <input
          type="color"
          aria-label={t('branding.colour-pick')}
          value={isColour(colour) ? colour : '#000000'}
          onChange={({ target }) => onChange(target.value)}
        />
        <input
          {...framed(id, problem)}
          className="input code"
          value={colour}
          maxLength={7}
          spellCheck={false}
          autoComplete="off"
          onChange={({ target }) => onChange(target.value.trim())}
        />
        {wrong === undefined ? <Contrast colour={colour} onChange={onChange} /> : null}
      </div>
    </InputFrame>
  );
}

function isReadable(colour: string): boolean {
  return contrastWithWhite(colour) >= LEAST_CONTRAST;
}

function Contrast({ colour, onChange }: Pick<ColourInputProps, 'colour' | 'onChange'>) {
  const { t } = useLanguage();
  const contrast = Math.floor(contrastWithWhite(colour) * 10) / 10;
  const nearest = nearestReadable(colour);
  return (
    <>
      <p className="branding-contrast" role="status" data-tone={isReadable(colour) ? 'good' : 'danger'}>
        {t(isReadable(colour) ? 'branding.contrast-good' : 'branding.contrast-poor', { contrast })}
      </p>
      {isReadable(colour) ? null : (
        <Button onPress={() => onChange(nearest)}>
          <span className="branding-swatch" style={{ background: nearest }} aria-hidden="true" />
          {t('branding.use-nearest', { colour: nearest })}
        </Button>
      )}
    </>
  );
}
