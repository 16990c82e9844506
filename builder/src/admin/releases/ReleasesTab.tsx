import { Link } from 'react-router';
import type { ReleaseInfoFieldsFragment } from '../../graphql/generated/graphql';
import { formatInstant } from '../../i18n/format';
import { useLanguage, useT } from '../../i18n/i18n';
import { Badge } from '../../ui/Badge';
import { EmptyState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { useServicePlace } from '../service-context';
import './releases.css';

/** What was published, when, by whom and why; each can be compared and put in line again. */
export function ReleasesTab() {
  const t = useT();
  const { service } = useServicePlace();
  const releases = [...service.releases].sort((one, other) => other.number - one.number);
  const live = releases.find((release) => release.live);
  const base = `/servizi/${service.id}`;
  if (releases.length === 0)
    return (
      <EmptyState
        icon="publish"
        title={t('releases.empty')}
        action={
          <Link className="button" data-variant="primary" to={`${base}/pubblica`}>
            {t('service.publish')}
          </Link>
        }
      >
        {t('releases.empty-help')}
      </EmptyState>
    );
  return (
    <div className="page">
      <div className="releases-head">
        <p className="muted">{t('releases.intro')}</p>
        {live !== undefined && service.hasChanges ? (
          <Link className="button" data-variant="secondary" to={`${base}/confronta?da=${live.id}&a=bozza`}>
            {t('releases.compare-draft')}
          </Link>
        ) : null}
      </div>
      <ol className="card releases">
        {releases.map((release) => (
          <Release key={release.id} release={release} live={live} base={base} />
        ))}
      </ol>
    </div>
  );
}

interface ReleaseProps {
  readonly release: ReleaseInfoFieldsFragment;
  readonly live: ReleaseInfoFieldsFragment | undefined;
  readonly base: string;
}

function Release({ release, live, base }: ReleaseProps) {
  const { t, locale } = useLanguage();
  const { id, number, note, despiteTests, publishedAt, publishedBy } = release;
  return (
    <li className="release panel-row">
      <div>
        <div className="inline">
          <strong>{t('services.release', { number })}</strong>
          {release.live ? <Badge tone="ok">{t('releases.live')}</Badge> : null}
        </div>
        {note === '' ? null : <p className="release-note">{note}</p>}
        {despiteTests === null ? null : (
          <p className="inline release-despite">
            <Icon name="alert" size="small" />
            {t('releases.despite-tests', { reason: despiteTests })}
          </p>
        )}
        <p className="small muted">
          {[formatInstant(publishedAt, locale), publishedBy].filter((part) => part !== '').join(' · ')}
        </p>
      </div>
      {live === undefined || release.live ? null : (
        <div className="inline release-actions">
          <Link className="button" data-variant="quiet" to={`${base}/confronta?da=${id}&a=${live.id}`}>
            {t('releases.compare-live', { number })}
          </Link>
          <Link className="button" data-variant="secondary" to={`${base}/pubblica?di=${id}`}>
            <Icon name="undo" />
            {t('releases.return', { number })}
          </Link>
        </div>
      )}
    </li>
  );
}
