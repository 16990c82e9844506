import { useSessionExpired } from '../graphql/expired';
import { useT } from '../i18n/i18n';
import { Notice } from '../ui/Notice';
import { loginAddress } from './session';

/** Says that the session ended; the login opens in another tab, so that what is on this page stays. */
export function ExpiredBanner() {
  const t = useT();
  if (!useSessionExpired()) return null;
  return (
    <Notice
      tone="warn"
      icon="lock"
      live="alert"
      title={t('session.expired')}
      actions={
        <a className="button" data-variant="primary" href={loginAddress()} target="_blank" rel="noreferrer">
          {t('session.login-again')}
        </a>
      }
    >
      {t('session.expired-help')}
    </Notice>
  );
}
