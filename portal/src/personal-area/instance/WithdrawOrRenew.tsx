import { useId, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useMutation } from '@apollo/client/react';
import { WithdrawInstanceDocument } from '../../graphql/generated/graphql';
import { formatDate } from '../../i18n/format';
import { useLocale } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { useReason } from '../../i18n/reason-text';
import type { LiveInstance } from '../../journey/confirmation/use-live-instance';
import { newKey } from '../../journey/new-key';
import { attemptKey, endAttempt } from '../../journey/submit/attempt-key';
import { Dialog } from '../../ui/Dialog';
import { canRepeat, renewal } from './instance-rights';

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
  return (
    <>
      {renew !== undefined && (
        <section className="instance-section" aria-labelledby="rinnovo">
          <h2 className="h4" id="rinnovo">
            {t('renew.title')}
          </h2>
          {renew.open ? (
            <>
              <p>{t('renew.text')}</p>
              <Link
                className="btn btn-primary"
                to={`/servizi/${instance.service.slug}/richiesta?da=${encodeURIComponent(instance.code)}`}
              >
                {t('renew.start')}
              </Link>
            </>
          ) : (
            <p>{t('renew.from', { date: formatDate(renew.from, locale) })}</p>
          )}
        </section>
      )}
      {instance.renewedBy !== null && (
        <section className="instance-section" aria-labelledby="rinnovo">
          <h2 className="h4" id="rinnovo">
            {t('renew.title')}
          </h2>
          <p>
            {t('renew.asked')} <Link to={`/pratiche/${instance.renewedBy}`}>{instance.renewedBy}</Link>
          </p>
        </section>
      )}
      {canRepeat(instance) && (
        <section className="instance-section" aria-labelledby="ripeti">
          <h2 className="h4" id="ripeti">
            {t('repeat.title')}
          </h2>
          <p>{t('repeat.text')}</p>
          <Link
            className="btn btn-outline-primary"
            to={`/servizi/${instance.service.slug}/richiesta?da=${encodeURIComponent(instance.code)}`}
          >
            {t('repeat.start')}
          </Link>
        </section>
      )}
      {instance.correctable && (
        <section className="instance-section" aria-labelledby="correzione">
          <h2 className="h4" id="correzione">
            {t('correct.title')}
          </h2>
          <p>{t('correct.text')}</p>
          <Link className="btn btn-outline-primary" to={`/pratiche/${instance.code}/correggi`}>
            {t('correct.button')}
          </Link>
        </section>
      )}
      {instance.withdrawable && (
        <section className="instance-section" aria-labelledby="ritiro">
          <h2 className="h4" id="ritiro">
            {t('withdraw.title')}
          </h2>
          <p>{t('withdraw.text')}</p>
          <button type="button" className="btn btn-outline-danger" onClick={() => setAsking(true)}>
            {t('withdraw.button')}
          </button>
        </section>
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

interface WithdrawDialogProps {
  readonly instance: LiveInstance;
  onClose(): void;
  /** The page must be read anew: it showed something that is no longer so. */
  onChanged(): void;
  onDone(): void;
}

function WithdrawDialog({ instance, onClose, onChanged, onDone }: WithdrawDialogProps): ReactNode {
  const t = usePersonalT();
  const reasonText = useReason();
  const id = useId();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const [withdraw, { loading }] = useMutation(WithdrawInstanceDocument);
  const confirm = async (): Promise<void> => {
    if (loading) return;
    if (reason.trim() === '') {
      setProblem(t('withdraw.reasonMissing'));
      return;
    }
    const { code, version } = instance;
    const name = `withdraw:${code}`;
    try {
      const idempotencyKey = attemptKey(window.sessionStorage, name, `${version} ${reason}`, newKey);
      const { data } = await withdraw({
        variables: { code, reason: reason.trim(), expectedVersion: version, idempotencyKey },
      });
      const result = data?.withdrawInstance;
      if (result === undefined) throw new Error('The withdrawal has no answer');
      endAttempt(window.sessionStorage, name);
      if (result.__typename === 'InstancePayload') return onDone();
      onChanged();
      setProblem(result.__typename === 'NotAllowed' ? reasonText(result.reason) : t('withdraw.changed'));
    } catch {
      setProblem(t('submit.offline'));
    }
  };
  return (
    <Dialog
      title={t('withdraw.button')}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn btn-outline-primary" onClick={onClose}>
            {t('action.back')}
          </button>
          {instance.withdrawable && (
            <button
              type="button"
              className="btn btn-danger"
              aria-disabled={loading}
              onClick={() => void confirm()}
            >
              {t('withdraw.button')}
            </button>
          )}
        </>
      }
    >
      <p>{t('withdraw.effect', { code: instance.code })}</p>
      <div className="plain-field">
        <label htmlFor={id}>{t('withdraw.reason')}</label>
        <textarea
          id={id}
          className="form-control"
          rows={3}
          maxLength={1000}
          value={reason}
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-problem`}
          readOnly={!instance.withdrawable}
          onChange={(event) => {
            setReason(event.target.value);
            setProblem('');
          }}
        />
        <p id={`${id}-problem`} role="alert" className="text-danger">
          {problem}
        </p>
      </div>
    </Dialog>
  );
}
