import { localize } from '@istanze/shared';
import { useLanguage } from '../../../i18n/i18n';
import type { Consequences } from './consequences';

/** What will happen on confirming: where the instance goes, what reaches the citizen. */
export function Effects({ consequences }: { readonly consequences: Consequences }) {
  const { t, locale } = useLanguage();
  const { state, sent } = consequences;
  return (
    <div className="outcome-effects">
      <h3>{t('outcome.effects')}</h3>
      <ul>
        {sent.map(({ kind, title, undoSeconds }) => (
          <li key={`${kind} ${title.it}`}>
            {t(`outcome.sends.${kind}`, { title: localize(title, locale), seconds: undoSeconds })}
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
