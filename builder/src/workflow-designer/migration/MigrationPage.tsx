import { useMutation, useQuery } from '@apollo/client/react';
import { localize, type ReleaseContent } from '@istanze/shared';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTwoReleases } from '../../admin/releases/use-two-releases';
import { useServicePlace } from '../../admin/service-context';
import { MigrateInstancesDocument, RunningInstancesDocument } from '../../graphql/generated/graphql';
import { useLanguage, useT } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { Icon } from '../../ui/Icon';
import { Notice } from '../../ui/Notice';
import { Select } from '../../ui/Select';
import { SkeletonLines } from '../../ui/Skeleton';
import { MigrationRows, type MigrationRow } from './MigrationRows';
import { useOlderStates } from './use-older-states';
import '../flow.css';

const POLL_MS = 2_000;

/** Brings running instances of older releases onto the live one: where each state goes, what it means, then the job. */
export function MigrationPage() {
  const t = useT();
  const { service } = useServicePlace();
  const live = service.releases.find((release) => release.live);
  const { data, error, refetch } = useQuery(RunningInstancesDocument, {
    variables: { serviceId: service.id },
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
  });
  const older = (data?.runningInstances ?? []).filter(({ releaseId }) => releaseId !== live?.id);
  return (
    <div className="page flow-migration">
      <Link className="inline" to={`/servizi/${service.id}/flusso`}>
        <Icon name="arrowLeft" size="small" />
        {t('migration.back')}
      </Link>
      <h2>{t('migration.title')}</h2>
      {data === undefined ? (
        error === undefined ? (
          <SkeletonLines label={t('common.loading')} heights={[48, 200]} />
        ) : (
          <ErrorState title={t('flow.failed')} onRetry={() => void refetch()} />
        )
      ) : older.length === 0 || live === undefined ? (
        <EmptyState icon="check" title={t('migration.none')} />
      ) : (
        <>
          <p>{t('migration.help', { number: live.number })}</p>
          <ul>
            {older.map(({ releaseId, number, count }) => (
              <li key={releaseId}>{t('migration.count', { number, count })}</li>
            ))}
          </ul>
          <Migration
            key={live.id}
            liveId={live.id}
            olderIds={older.map(({ releaseId }) => releaseId)}
            left={older.reduce((sum, { count }) => sum + count, 0)}
          />
        </>
      )}
    </div>
  );
}

interface MigrationProps {
  readonly liveId: string;
  readonly olderIds: readonly string[];
  /** How many are still on an older release. */
  readonly left: number;
}

function Migration({ liveId, olderIds, left }: MigrationProps) {
  const t = useT();
  const place = useServicePlace();
  const [firstId = liveId] = olderIds;
  const read = useTwoReleases(place, firstId, liveId);
  if (read.status === 'loading') return <SkeletonLines label={t('common.loading')} heights={[200]} />;
  if (read.status === 'failed')
    return <ErrorState title={t('flow.failed')} onRetry={() => window.location.reload()} />;
  return <Mapping after={read.after} olderIds={olderIds} left={left} />;
}

interface MappingProps {
  readonly after: ReleaseContent;
  readonly olderIds: readonly string[];
  readonly left: number;
}

function Mapping({ after, olderIds, left }: MappingProps) {
  const { t, locale } = useLanguage();
  const { service } = useServicePlace();
  const states = useOlderStates(olderIds);
  const [mapping, setMapping] = useState<Readonly<Record<string, string>>>({});
  const [rows, setRows] = useState<readonly MigrationRow[]>();
  const [started, setStarted] = useState<number>();
  const [problem, setProblem] = useState<string>();
  const [migrate, { loading }] = useMutation(MigrateInstancesDocument);
  const targets = after.workflow.states.map(({ key, name }) => ({
    key,
    label: localize(name, locale) || key,
  }));
  const nameOf = (key: string) =>
    localize((after.workflow.states.find((one) => one.key === key) ?? states.get(key))?.name, locale) || key;
  const ask = async (dryRun: boolean) => {
    setProblem(undefined);
    const variables = { serviceId: service.id, mapping: { states: { ...mapping } }, dryRun };
    const result = (await migrate({ variables }).catch(() => undefined))?.data?.migrateInstances;
    if (result?.__typename !== 'MigrationPayload')
      return setProblem(
        result?.__typename === 'ValidationRefusal'
          ? result.issues.map(({ message }) => message).join(' ')
          : t('migration.failed'),
      );
    setRows(result.instances);
    if (result.started) setStarted(result.total);
  };
  const movable = (rows ?? []).filter(({ to }) => to !== null).length;
  return (
    <>
      <section className="stack-tight">
        <h3>{t('migration.mapping')}</h3>
        {[...states.values()].map((state) => (
          <div key={state.key} className="flow-mapping">
            <span>{localize(state.name, locale)}</span>
            <Icon name="arrowRight" size="small" />
            <Select
              label={t('migration.to', { name: localize(state.name, locale) })}
              labelHidden
              options={targets}
              value={mapping[state.key] ?? state.key}
              onChange={(key) => {
                setMapping({ ...mapping, [state.key]: key });
                setRows(undefined);
              }}
            />
          </div>
        ))}
      </section>
      {problem === undefined ? null : <Notice tone="danger" live="alert" title={problem} />}
      {started === undefined ? null : (
        <Notice tone="ok" live="status" title={t('migration.started', { total: started })}>
          <progress max={started} value={Math.max(0, started - left)} aria-label={t('migration.progress')} />
          <p>{t('migration.left', { left })}</p>
        </Notice>
      )}
      <div className="inline">
        <Button isPending={loading} onPress={() => void ask(true)}>
          {t('migration.preview')}
        </Button>
        {rows === undefined || movable === 0 || started !== undefined ? null : (
          <Button variant="primary" isPending={loading} onPress={() => void ask(false)}>
            {t('migration.start', { count: movable })}
          </Button>
        )}
      </div>
      {rows === undefined ? null : <MigrationRows rows={rows} nameOf={nameOf} />}
    </>
  );
}
