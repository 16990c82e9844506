import type { ReactNode } from 'react';
import { formatDate } from '../../i18n/format';
import { useLocale, useText } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import type { LiveInstance } from '../../journey/confirmation/use-live-instance';
import { Icon } from '../../ui/Icon';

/** The stages of a request: those behind, where it is, those to come. */
export function Milestones({ milestones }: Pick<LiveInstance, 'milestones'>): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const locale = useLocale();
  if (milestones.length === 0) return null;
  return (
    <section aria-labelledby="milestones">
      <h2 className="h5" id="milestones">
        {t('milestones.title')}
      </h2>
      <ol className="milestones">
        {milestones.map(({ key, name, at, status }) => {
          const done = status === 'done';
          const current = status === 'current';
          return (
            <li
              key={key}
              className={
                done ? 'milestone milestone-done' : current ? 'milestone milestone-current' : 'milestone'
              }
              {...(current ? { 'aria-current': 'step' } : {})}
            >
              <span className="milestone-mark" aria-hidden="true">
                {done && <Icon name="check" className="icon-white icon-xs" />}
              </span>
              <span>
                {text(name)}
                <span className="visually-hidden">
                  {' '}
                  {t(done ? 'milestones.done' : current ? 'milestones.current' : 'milestones.future')}
                </span>
                {at !== null && <span className="milestone-date">{formatDate(at, locale)}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
