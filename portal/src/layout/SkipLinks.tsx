import type { ReactNode } from 'react';
import { useT } from '../i18n/localization';

export function SkipLinks(): ReactNode {
  const t = useT();
  return (
    <div className="skiplinks">
      <a className="visually-hidden-focusable" href="#main">
        {t('skip.content')}
      </a>
      <a className="visually-hidden-focusable" href="#footer">
        {t('skip.footer')}
      </a>
    </div>
  );
}
