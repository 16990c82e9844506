import { useT } from '../i18n/i18n';
import { Icon } from '../ui/Icon';
import { loginAddress } from './session';
import './login.css';

/** The door of the back office: one way in, for who works in the municipality. */
export function LoginPage({ tenantName }: { readonly tenantName: string }) {
  const t = useT();
  return (
    <main className="login">
      <div className="login-card">
        <p className="login-product">
          <Icon name="inbox" /> {t('app.name')}
        </p>
        <h1>{tenantName}</h1>
        <p>{t('login.intro')}</p>
        <a className="button" data-variant="primary" href={loginAddress()}>
          {t('login.enter')}
        </a>
        <p className="small muted">
          {t('login.citizen')} <a href="/">{t('login.portal')}</a>
        </p>
      </div>
    </main>
  );
}
