import { localize } from '@istanze/shared';
import { useLanguage } from '../../../i18n/i18n';
import type { Consequences } from './consequences';

interface EffectsProps {
  readonly consequences: Consequences;
  readonly code: string;
}

/** What will happen on confirming: where the instance goes, what reaches the citizen. */
export function Effects({ consequences, code }: EffectsProps) {
  const { t, locale } = useLanguage();
  const { state, sent } = consequences;
  return (
    <div className="outcome-effects">
      <h3>{t('outcome.effects')}</h3>
      <ul>
        {sent.map(({ kind, title, undoSeconds }) => (
          <li key={`${kind} ${title.it}`}>
            {t(`outcome.sends.${kind}`, {
              title: filled(localize(title, locale), code),
              seconds: undoSeconds,
            })}
          </li>
        ))}
        <li>
          {state === undefined
            ? t('outcome.stays')
            : t('outcome.to-state', { state: localize(state.name, locale) })}
        </li>
      </ul>
    </div>
  );
}

/** A template's title with its code in place; what is not known before sending is left open. */
function filled(title: string, code: string): string {
  return title.replaceAll('{code}', code).replace(/\{\w+\}/g, '…');
}
