import { Link } from 'react-router';
import { useT } from '../i18n/i18n';
import { EmptyState } from '../ui/EmptyState';

export function NotFoundPage() {
  const t = useT();
  return (
    <EmptyState
      icon="search"
      level={1}
      title={t('not-found.title')}
      action={
        <Link className="button" data-variant="secondary" to="/">
          {t('not-found.home')}
        </Link>
      }
    >
      {t('not-found.help')}
    </EmptyState>
  );
}
