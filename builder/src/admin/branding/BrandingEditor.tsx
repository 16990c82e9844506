import { isJsonObject, parseBranding, type Answers } from '@istanze/shared';
import { useEffect, useRef, useState } from 'react';
import type { BrandingPartsFragment } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { SettingsEditor } from '../SettingsEditor';
import { brandingAnswers, toLook } from './branding-answers';
import { BRANDING_FORM } from './branding-form';
import { BrandingPreview } from './BrandingPreview';
import { ColourInput } from './ColourInput';
import { LogoInput } from './LogoInput';
import { useSaveBranding } from './use-save-branding';

/** What can be changed on the left, what becomes of it on the right, at once. */
export function BrandingEditor({ saved }: { readonly saved: BrandingPartsFragment }) {
  const t = useT();
  const { name, branding, version } = saved;
  const [chosen, setChosen] = useState(() => {
    const { primary, logo } = parseBranding(branding);
    return { primary, logo };
  });
  const [answers, setAnswers] = useState<Answers>(() =>
    brandingAnswers({ name, branding: isJsonObject(branding) ? branding : {} }),
  );
  const { save, problems } = useSaveBranding(version);
  const look = useRef<HTMLElement>(null);
  useEffect(() => {
    look.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [problems]);
  return (
    <div className="branding-columns">
      <div>
        <section className="panel card-body branding-look" aria-labelledby="look" ref={look}>
          <h2 id="look">{t('branding.look')}</h2>
          <LogoInput
            logo={chosen.logo}
            problem={problems['logo']}
            onChange={(logo) => setChosen({ ...chosen, logo })}
          />
          <ColourInput
            colour={chosen.primary}
            problem={problems['primary']}
            onChange={(primary) => setChosen({ ...chosen, primary })}
          />
        </section>
        <SettingsEditor
          form={BRANDING_FORM}
          answers={answers}
          submit={t('branding.save')}
          backTo="/"
          onChange={setAnswers}
          onSave={(given) => save(given, toLook(given, chosen))}
        />
      </div>
      <BrandingPreview look={toLook(answers, chosen)} />
    </div>
  );
}
