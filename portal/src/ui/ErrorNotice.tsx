import type { ReactNode } from 'react';
import { useT } from '../i18n/localization';

/** Something could not be read: what happened in plain words, and the way to try again. */
export function ErrorNotice({ onRetry }: { readonly onRetry: () => void }): ReactNode {
  const t = useT();
  return (
    <div className="container my-5">
      <div className="alert alert-warning" role="alert">
        <h2 className="alert-heading h5">{t('error.title')}</h2>
        <p>{t('error.text')}</p>
        <button type="button" className="btn btn-outline-primary" onClick={onRetry}>
          {t('error.retry')}
        </button>
      </div>
    </div>
  );
}
