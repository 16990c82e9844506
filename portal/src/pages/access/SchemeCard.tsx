import type { ReactNode } from 'react';
import { useT } from '../../i18n/localization';
import type { Tenant } from '../../session/session';
import { Icon } from '../../ui/Icon';
import type { SchemeWords } from './scheme-words';

interface SchemeCardProps {
  readonly scheme: Tenant['loginSchemes'][number];
  readonly words: SchemeWords;
  urlFor(start: string): string;
}

/** One way of logging in: a button per provider, or one for the scheme itself. */
export function SchemeCard({ scheme, words, urlFor }: SchemeCardProps): ReactNode {
  const t = useT();
  const several = scheme.providers.length > 1;
  const buttons = scheme.providers.length > 0 ? scheme.providers : [scheme];
  return (
    <section className="access-scheme" aria-labelledby={`scheme-${scheme.key}`}>
      <h2 className="h4" id={`scheme-${scheme.key}`}>
        {scheme.name}
      </h2>
      <p>{t(words.text)}</p>
      {several && <p className="fw-semibold">{t('access.choose', { scheme: scheme.name })}</p>}
      <ul className="access-buttons list-unstyled">
        {buttons.map((provider) => (
          <li key={provider.key}>
            <a
              className={several ? 'btn btn-outline-primary' : 'btn btn-primary btn-icon'}
              href={urlFor(provider.url)}
            >
              {!several && <Icon name="user" className="icon-white me-2" />}
              <span>{several ? provider.name : t('access.enter', { scheme: scheme.name })}</span>
            </a>
          </li>
        ))}
      </ul>
      {words.howTo !== undefined && (
        <p>
          <a href={words.howTo.url}>{t(words.howTo.label)}</a>
        </p>
      )}
    </section>
  );
}
