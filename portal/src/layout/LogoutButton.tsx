import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { useT } from '../i18n/localization';
import { Icon } from '../ui/Icon';

/** Ends the session. What this browser keeps of open drafts is wiped first: the next person must find nothing. */
export function LogoutButton({ csrfToken }: { readonly csrfToken: string }): ReactNode {
  const t = useT();
  const wiped = useRef(false);
  const [offline, setOffline] = useState(false);
  useEffect(() => {
    const back = (): void => setOffline(false);
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, []);
  async function wipe(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    if (wiped.current) return;
    event.preventDefault();
    // Without a network nobody is logged out, and what waits to be saved must stay.
    if (!navigator.onLine) return setOffline(true);
    const form = event.currentTarget;
    wiped.current = true;
    try {
      await (await import('../journey/draft/device-store')).wipeDevice();
    } finally {
      form.submit();
    }
  }
  return (
    <form method="post" action="/auth/logout" onSubmit={(event) => void wipe(event)}>
      <input type="hidden" name="realm" value="citizen" />
      <input type="hidden" name="csrf" value={csrfToken} />
      <button type="submit" className="btn btn-logout">
        <Icon name="logout" className="icon-white icon-sm" />
        <span className="visually-hidden">{t('header.logout')}</span>
      </button>
      {offline && (
        <div className="session-lost alert alert-warning" role="alert">
          <div className="container">
            <p>{t('header.logoutOffline')}</p>
          </div>
        </div>
      )}
    </form>
  );
}
