import type { ReactNode } from 'react';
import { useT } from '../i18n/localization';

/** The shape of a page while it comes; it shows only when the wait is felt. */
export function PageSkeleton(): ReactNode {
  const t = useT();
  return (
    <div className="container skeleton-page" role="status">
      <span className="visually-hidden">{t('wait.loading')}</span>
      <div className="skeleton skeleton-title" />
      <div className="skeleton skeleton-line" />
      <div className="skeleton skeleton-line" />
      <div className="skeleton skeleton-block" />
    </div>
  );
}
