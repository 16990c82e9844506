import { createContext, use, useSyncExternalStore, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useLocale, useT } from '../i18n/localization';
import { withLocale } from '../i18n/locale-path';
import { accessPath } from './access-path';
import { createSessionLost, type SessionLost } from './session-lost';

const NEVER = createSessionLost();
export const SessionLostContext = createContext<SessionLost>(NEVER);

/** Shown over the page when the session has ended: logging in again leads back to the same place. */
export function SessionLostNotice(): ReactNode {
  const t = useT();
  const locale = useLocale();
  const lost = use(SessionLostContext);
  const { pathname, search } = useLocation();
  const raised = useSyncExternalStore(lost.subscribe, lost.isRaised, () => false);
  if (!raised) return null;
  return (
    <div className="session-lost alert alert-warning" role="alert">
      <div className="container">
        <p>
          <strong>{t('sessionLost.title')}</strong> {t('sessionLost.text')}
        </p>
        <a className="btn btn-primary" href={withLocale(accessPath(`${pathname}${search}`), locale)}>
          {t('sessionLost.login')}
        </a>
      </div>
    </div>
  );
}
