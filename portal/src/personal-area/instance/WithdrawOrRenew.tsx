import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../../i18n/format';
import { useLocale } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import type { LiveInstance } from '../../journey/confirmation/use-live-instance';
import { canRepeat, renewal } from './instance-rights';
import { WithdrawDialog } from './WithdrawDialog';

interface WithdrawOrRenewProps {
  readonly instance: LiveInstance;
  onChanged(): void;
}

/** The ways to correct a request, to end it or to ask for the same again. */
export function WithdrawOrRenew({ instance, onChanged }: WithdrawOrRenewProps): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const [asking, setAsking] = useState(false);
  const renew = renewal(instance, new Date().toISOString());
  const again = `/servizi/${instance.service.slug}/richiesta?da=${encodeURIComponent(instance.code)}`;
  return (
    <>
      {renew !== undefined && (
        <Way id="rinnovo" title={t('renew.title')}>
          {renew.open ? (
            <>
              <p>{t('renew.text')}</p>
              <Link className="btn btn-primary" to={again}>
                {t('renew.start')}
              </Link>
            </>
          ) : (
            <p>{t('renew.from', { date: formatDate(renew.from, locale) })}</p>
          )}
        </Way>
      )}
      {instance.renewedBy !== null && (
        <Way id="rinnovo" title={t('renew.title')}>
          <p>
            {t('renew.asked')} <Link to={`/pratiche/${instance.renewedBy}`}>{instance.renewedBy}</Link>
          </p>
        </Way>
      )}
      {canRepeat(instance) && (
        <Way id="ripeti" title={t('repeat.title')}>
          <p>{t('repeat.text')}</p>
          <Link className="btn btn-outline-primary" to={again}>
            {t('repeat.start')}
          </Link>
        </Way>
      )}
      {instance.correctable && (
        <Way id="correzione" title={t('correct.title')}>
          <p>{t('correct.text')}</p>
          <Link className="btn btn-outline-primary" to={`/pratiche/${instance.code}/correggi`}>
            {t('correct.button')}
          </Link>
        </Way>
      )}
      {instance.withdrawable && (
        <Way id="ritiro" title={t('withdraw.title')}>
          <p>{t('withdraw.text')}</p>
          <button type="button" className="btn btn-outline-danger" onClick={() => setAsking(true)}>
            {t('withdraw.button')}
          </button>
        </Way>
      )}
      {asking && (
        <WithdrawDialog
          instance={instance}
          onClose={() => setAsking(false)}
          onChanged={onChanged}
          onDone={() => {
            setAsking(false);
            onChanged();
          }}
        />
      )}
    </>
  );
}

interface WayProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

function Way({ id, title, children }: WayProps): ReactNode {
  return (
    <section className="instance-section" aria-labelledby={id}>
      <h2 className="h4" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
