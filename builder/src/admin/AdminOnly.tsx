import type { ReactNode } from 'react';
import { useT } from '../i18n/i18n';
import { useSession } from '../session/session';
import { EmptyState } from '../ui/EmptyState';

/** Shows configuration only to who may change it; the server refuses the others anyway. */
export function AdminOnly({ children }: { readonly children: ReactNode }) {
  const t = useT();
  if (useSession().administers) return children;
  return (
    <EmptyState icon="lock" title={t('admin.not-yours')}>
      {t('admin.not-yours-help')}
    </EmptyState>
  );
}
