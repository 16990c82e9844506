import { useState, type ReactNode } from 'react';
import { useMutation } from '@apollo/client/react';
import { UpdateProfileDocument } from '../../graphql/generated/graphql';
import { usePersonalT } from '../../i18n/personal-texts';

interface PendingEmailProps {
  readonly address: string;
  /** The address in use meanwhile; null when there is none. */
  readonly known: string | null;
}

/** An address that waits to be confirmed: what to do, the mail once more, or keeping the old one. */
export function PendingEmail({ address, known }: PendingEmailProps): ReactNode {
  const t = usePersonalT();
  const [update, { loading }] = useMutation(UpdateProfileDocument);
  const [notice, setNotice] = useState('');
  const write = async (email: string, done: string): Promise<void> => {
    try {
      const { data } = await update({ variables: { email } });
      const result = data?.updateProfile;
      setNotice(
        result?.__typename === 'ValidationRefusal'
          ? result.issues.map(({ message }) => message).join(' ')
          : done,
      );
    } catch {
      setNotice(t('profile.failed'));
    }
  };
  return (
    <div className="callout callout-highlight note">
      <p>
        <strong>{t('profile.pendingTitle', { address })}</strong>
      </p>
      <p>
        {t('profile.pendingText')}{' '}
        {known === null ? t('profile.pendingNone') : t('profile.pendingKnown', { address: known })}
      </p>
      <p className="sheet-actions">
        <button
          type="button"
          className="btn btn-outline-primary"
          disabled={loading}
          onClick={() => void write(address, t('profile.pendingSent', { address }))}
        >
          {t('profile.pendingAgain')}
        </button>
        <button
          type="button"
          className="btn btn-link"
          disabled={loading}
          onClick={() => void write(known ?? '', '')}
        >
          {t('profile.pendingDrop')}
        </button>
      </p>
      <p role="status" className="form-notice">
        {notice}
      </p>
    </div>
  );
}
