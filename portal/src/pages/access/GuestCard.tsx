import type { ReactNode } from 'react';
import { serviceSheetQuery } from '../../graphql/page-queries';
import { usePageQuery } from '../../graphql/page-query-context';
import { useLocale, useT } from '../../i18n/localization';

/** The way in without a login, for a service that admits it: a plain form, so that it works before any script does. */
export function GuestCard({ slug }: { readonly slug: string }): ReactNode {
  const t = useT();
  const locale = useLocale();
  const { data } = usePageQuery(serviceSheetQuery, { slug });
  const rule = data?.service?.guests ?? 'REFUSED';
  if (rule === 'REFUSED') return null;
  const asked = rule === 'NAMED';
  return (
    <section className="access-scheme" aria-labelledby="scheme-guest">
      <h2 className="h4" id="scheme-guest">
        {t('access.guest')}
      </h2>
      <p>{t('access.guestText')}</p>
      <form method="post" action="/auth/guest">
        <input type="hidden" name="service" value={slug} />
        <input type="hidden" name="locale" value={locale} />
        <div className="form-group guest-entry">
          <label className="guest-label" htmlFor="guest-name">
            {t(asked ? 'access.guestName' : 'access.guestNameOptional')}
          </label>
          <input
            className="form-control"
            id="guest-name"
            name="name"
            autoComplete="name"
            maxLength={160}
            required={asked}
          />
        </div>
        <div className="form-group guest-entry">
          <label className="guest-label" htmlFor="guest-email">
            {t(asked ? 'access.guestEmail' : 'access.guestEmailOptional')}
          </label>
          <input
            className="form-control"
            id="guest-email"
            name="email"
            type="email"
            autoComplete="email"
            required={asked}
            aria-describedby="guest-email-help"
          />
          <p className="form-text" id="guest-email-help">
            {t('access.guestEmailHelp')}
          </p>
        </div>
        <button type="submit" className="btn btn-outline-primary">
          {t('access.guestEnter')}
        </button>
      </form>
    </section>
  );
}
