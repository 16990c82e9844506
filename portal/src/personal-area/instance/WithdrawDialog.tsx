import { useId, useState, type ReactNode } from 'react';
import { useMutation } from '@apollo/client/react';
import { WithdrawInstanceDocument } from '../../graphql/generated/graphql';
import { usePersonalT } from '../../i18n/personal-texts';
import { useReason } from '../../i18n/reason-text';
import type { LiveInstance } from '../../journey/confirmation/use-live-instance';
import { newKey } from '../../session/new-key';
import { attemptKey, endAttempt } from '../../journey/submit/attempt-key';
import { Dialog } from '../../ui/Dialog';

interface WithdrawDialogProps {
  readonly instance: LiveInstance;
  onClose(): void;
  /** The page must be read anew: it showed something that is no longer so. */
  onChanged(): void;
  onDone(): void;
}

/** Asks why a request is withdrawn, and withdraws it. */
export function WithdrawDialog({ instance, onClose, onChanged, onDone }: WithdrawDialogProps): ReactNode {
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
