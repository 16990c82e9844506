import { useEffect } from 'react';
import { useT } from '../i18n/i18n';

/** Names the page for the browser's tab and history. */
export function useTitle(title: string): void {
  const t = useT();
  const full = `${title} · ${t('app.name')}`;
  useEffect(() => {
    document.title = full;
  }, [full]);
}
