import type { ReactNode } from 'react';
import { formatDateTime } from '../../i18n/format';
import { useLocale } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import type { LiveInstance } from '../../journey/confirmation/use-live-instance';
import { LinkedText } from '../../ui/LinkedText';
import { Icon } from '../../ui/Icon';

/** The legal notices of the office, with the proof of when they were sent and delivered. */
export function Communications({ communications }: Pick<LiveInstance, 'communications'>): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const sent = communications.filter(({ sentAt }) => sentAt !== null);
  if (sent.length === 0) return null;
  return (
    <section className="instance-section" aria-labelledby="comunicazioni">
      <h2 className="h4" id="comunicazioni">
        {t('communications.title')}
      </h2>
      {sent.map(({ id, subject, body, sentAt, deliveredAt, registration }) => (
        <details key={id} className="communication">
          <summary>
            <span className="communication-subject">{subject}</span>
            <span className="message-meta">
              {t('communications.sentAt', { at: formatDateTime(sentAt ?? '', locale) })}
              {deliveredAt !== null &&
                ` ${t('communications.deliveredAt', { at: formatDateTime(deliveredAt, locale) })}`}
              {registration !== null &&
                ` ${t('communications.protocol', { number: registration.formatted, year: String(registration.year) })}`}
            </span>
            <Icon name="expand" className="icon-primary icon-sm" />
          </summary>
          {body.split(/\n+/).map((line, index) => (
            <p key={index}>
              <LinkedText text={line} />
            </p>
          ))}
        </details>
      ))}
    </section>
  );
}
