import { Link } from 'react-router';
import { formatInstant } from '../i18n/format';
import { useLanguage } from '../i18n/i18n';
import { Badge } from '../ui/Badge';
import { EmptyState } from '../ui/EmptyState';
import { useServicePlace } from './service-context';

/** What was published, when, by whom and why; drafts and instances stay on the version they began with. */
export function ReleasesTab() {
  const { t, locale } = useLanguage();
  const { service } = useServicePlace();
  const releases = [...service.releases].sort((one, other) => other.number - one.number);
  if (releases.length === 0)
    return (
      <EmptyState
        icon="publish"
        title={t('releases.empty')}
        action={
          <Link className="button" data-variant="primary" to={`/servizi/${service.id}/pubblica`}>
            {t('service.publish')}
          </Link>
        }
      >
        {t('releases.empty-help')}
      </EmptyState>
    );
  return (
    <div className="page">
      <p className="muted flow-intro">{t('releases.intro')}</p>
      <ol className="card">
        {releases.map((release) => (
          <li key={release.id} className="panel-row">
            <div className="inline">
              <strong>{t('services.release', { number: release.number })}</strong>
              {release.live ? <Badge tone="ok">{t('releases.live')}</Badge> : null}
            </div>
            {release.note === '' ? null : <p>{release.note}</p>}
            <p className="small muted">
              {formatInstant(release.publishedAt, locale)} · {release.publishedBy}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
