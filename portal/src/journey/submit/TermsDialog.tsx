import type { ReactNode } from 'react';
import { usePersonalT } from '../../i18n/personal-texts';
import { Dialog } from '../../ui/Dialog';

interface TermsDialogProps {
  readonly sending: boolean;
  onConfirm(): void;
  onClose(): void;
}

/** "Termini e condizioni": the last word before the request is sent. */
export function TermsDialog({ sending, onConfirm, onClose }: TermsDialogProps): ReactNode {
  const t = usePersonalT();
  return (
    <Dialog
      title={t('terms.title')}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn btn-outline-primary" disabled={sending} onClick={onClose}>
            {t('action.back')}
          </button>
          <button type="button" className="btn btn-primary" aria-disabled={sending} onClick={onConfirm}>
            {sending ? t('terms.sending') : t('terms.confirm')}
          </button>
        </>
      }
    >
      <p>{t('terms.truth')}</p>
      <p>{t('terms.effect')}</p>
      <p role="status" className="visually-hidden">
        {sending ? t('terms.sending') : ''}
      </p>
    </Dialog>
  );
}
