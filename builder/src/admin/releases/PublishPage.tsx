import { useQuery } from '@apollo/client/react';
import { walkFields } from '@istanze/shared';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ServiceImpactDocument, type ReleaseInfoFieldsFragment } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { ErrorState } from '../../ui/ErrorState';
import { SkeletonLines } from '../../ui/Skeleton';
import { useServicePlace } from '../service-context';
import { Affected } from './Affected';
import { ChangeGroups } from './ChangeGroups';
import { groupChanges } from './change-groups';
import { Checks } from './Checks';
import { Published } from './Published';
import { PublishForm } from './PublishForm';
import { usePublication, type ReadyPublication } from './use-publication';
import { useRehearsal } from './use-rehearsal';
import './releases.css';

/** What changes, whom it concerns, what was checked, and the button that makes it live; `?di=` names an earlier release. */
export function PublishPage() {
  const t = useT();
  const place = useServicePlace();
  const [search] = useSearchParams();
  const again = place.service.releases.find(({ id }) => id === search.get('di'));
  const [published, setPublished] = useState<ReleaseInfoFieldsFragment & { readonly moving: boolean }>();
  const title = again === undefined ? t('publish.title') : t('publish.title-again', { number: again.number });
  return (
    <div className="page">
      <h2 className="publish-title">{title}</h2>
      {published === undefined ? (
        <Publication
          key={again?.id}
          again={again}
          onPublished={(release, moving) => {
            setPublished({ ...release, moving });
            place.reload();
          }}
        />
      ) : (
        <Published release={published} moving={published.moving} />
      )}
    </div>
  );
}

interface PublicationProps {
  readonly again: ReleaseInfoFieldsFragment | undefined;
  readonly onPublished: (release: ReleaseInfoFieldsFragment, moving: boolean) => void;
}

function Publication({ again, onPublished }: PublicationProps) {
  const t = useT();
  const publication = usePublication(useServicePlace(), again?.id ?? null);
  if (publication.status === 'loading')
    return <SkeletonLines label={t('common.loading')} heights={[120, 160, 120]} />;
  if (publication.status === 'failed')
    return <ErrorState title={t('publish.failed')} onRetry={() => window.location.reload()} />;
  return <Review publication={publication} again={again} onPublished={onPublished} />;
}

function Review(props: PublicationProps & { readonly publication: ReadyPublication }) {
  const t = useT();
  const { service } = useServicePlace();
  const { publication, again } = props;
  const of = again?.id ?? null;
  const { data, error, refetch } = useQuery(ServiceImpactDocument, {
    variables: { id: service.id, of },
    fetchPolicy: 'network-only',
  });
  const trial = useRehearsal(service.id, of);
  const impact = data?.serviceImpact ?? undefined;
  return (
    <div className="publish">
      <div className="publish-main">
        <section className="panel" aria-labelledby="publish-changes">
          <div className="publish-head">
            <h3 id="publish-changes">{t('publish.changes')}</h3>
            <CompareLink publication={publication} of={of} />
          </div>
          <Changes publication={publication} />
        </section>
        <section className="panel" aria-labelledby="publish-affected">
          <div className="publish-head">
            <h3 id="publish-affected">{t('publish.affected')}</h3>
          </div>
          {publication.live === undefined ? (
            <p className="panel-row">{t('publish.affected-first')}</p>
          ) : impact !== undefined ? (
            <Affected impact={impact} trial={trial} />
          ) : error === undefined ? (
            <SkeletonLines label={t('common.loading')} heights={[24, 24, 24]} />
          ) : (
            <ErrorState title={t('publish.affected-failed')} onRetry={() => void refetch()} />
          )}
        </section>
      </div>
      <div className="publish-side">
        <section className="stack-tight" aria-labelledby="publish-checks">
          <h3 id="publish-checks">{t('publish.checks')}</h3>
          <Checks publication={publication} />
        </section>
        <PublishForm {...props} drafts={impact?.drafts ?? 0} />
      </div>
    </div>
  );
}

function CompareLink({
  publication,
  of,
}: {
  readonly publication: ReadyPublication;
  readonly of: string | null;
}) {
  const t = useT();
  const { service } = useServicePlace();
  const live = service.releases.find((release) => release.live);
  if (publication.live === undefined || live === undefined) return null;
  return (
    <Link to={`/servizi/${service.id}/confronta?da=${live.id}&a=${of ?? 'bozza'}`}>
      {t('publish.compare')}
    </Link>
  );
}

function Changes({ publication }: { readonly publication: ReadyPublication }) {
  const t = useT();
  const { live, content } = publication;
  if (live === undefined)
    return <p className="panel-row">{t('publish.first', { count: [...walkFields(content.form)].length })}</p>;
  const groups = groupChanges(live, content);
  if (groups.length === 0) return <p className="panel-row muted">{t('publish.no-changes')}</p>;
  return <ChangeGroups groups={groups} />;
}
