import { useT } from '../i18n/i18n';
import { EmptyState } from './EmptyState';
import { useTitle } from './use-title';

/** In place of a page that somebody may not see: what it is for others, and whom to ask. */
export function NotYours({ title }: { readonly title?: string }) {
  const t = useT();
  const said = title ?? t('admin.not-yours');
  useTitle(said);
  return (
    <EmptyState icon="lock" level={1} title={said}>
      {t('admin.not-yours-help')}
    </EmptyState>
  );
}
