import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Outlet, useNavigate, useParams, useSearchParams } from 'react-router';
import { useShortcuts } from '../../app/shortcuts';
import { useT } from '../../i18n/i18n';
import { useTitle } from '../../ui/use-title';
import { BulkBar } from '../bulk/BulkBar';
import { JobStrip } from '../bulk/JobStrip';
import { useSelection } from '../bulk/use-selection';
import { ColumnsDialog } from './ColumnsDialog';
import { ExportMenu } from './ExportMenu';
import { LiveMark } from './LiveMark';
import { neighbours } from './neighbours';
import { parseQueueState, queueSearch, type QueueState } from './queue-state';
import { QueueFilters } from './QueueFilters';
import { useQueueColumns } from './queue-columns';
import { SavedFilters } from './SavedFilters';
import { QueueList } from './QueueList';
import { rowElementId } from './QueueRowLink';
import { useQueue, type QueueRow } from './use-queue';
import { useWideScreen } from './use-wide-screen';
import type { WorkList } from './work-list';
import './queue.css';

function focusRow(row: QueueRow): void {
  const element = document.getElementById(rowElementId(row.code));
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}

/** The operator's desk: the list and, beside it, the instance that is open. */
export function QueuePage() {
  const t = useT();
  const navigate = useNavigate();
  const { code } = useParams();
  const [params] = useSearchParams();
  const text = params.toString();
  const state = useMemo(() => parseQueueState(new URLSearchParams(text)), [text]);
  const queue = useQueue(state);
  const selection = useSelection();
  const [columns, setColumns] = useQueueColumns();
  const wide = useWideScreen() && code === undefined;
  const [viewing, setViewing] = useState(false);
  useTitle(t('rail.instances'));

  const change = useCallback(
    (next: QueueState) =>
      void navigate(`/istanze${code === undefined ? '' : `/${code}`}${queueSearch(next)}`),
    [code, navigate],
  );
  const rows = useRef(queue.rows);
  /** Where the last key led: a second key may come before the page has followed the first. */
  const wanted = useRef(code);
  useEffect(() => {
    rows.current = queue.rows;
    wanted.current = code;
  }, [code, queue.rows]);
  const openRow = useCallback(
    (row: QueueRow | undefined) => {
      if (row === undefined) return;
      wanted.current = row.code;
      void navigate(`/istanze/${row.code}${queueSearch(state)}`);
      focusRow(row);
    },
    [navigate, state],
  );
  const openCode = useCallback(
    (wanted: string) => void navigate(`/istanze/${wanted}${queueSearch(state)}`),
    [navigate, state],
  );
  const current = queue.rows.find((row) => row.code === code);
  const { toggle } = selection;
  useShortcuts(
    useMemo(
      () => ({
        j: () => openRow(neighbours(rows.current, wanted.current).next),
        k: () => openRow(neighbours(rows.current, wanted.current).previous),
        x: () => {
          if (current !== undefined) toggle(current);
        },
      }),
      [current, openRow, toggle],
    ),
  );

  /** The table gives way to the list when an instance opens: the focus stays on its row. */
  useEffect(() => {
    if (code === undefined || document.activeElement !== document.body) return;
    document.getElementById(rowElementId(code))?.focus({ preventScroll: true });
  }, [code]);

  const workList: WorkList = useMemo(
    () => ({
      currentRows: () => rows.current,
      open: openRow,
      openCode,
      back: `/istanze${queueSearch(state)}`,
      setViewing,
    }),
    [openCode, openRow, state],
  );

  return (
    <div
      className="queue-page"
      data-open={code !== undefined || undefined}
      data-wide={wide || undefined}
      data-viewing={viewing || undefined}
    >
      <section className="queue-side" aria-label={t('queue.list')}>
        <div className="queue-head">
          {code === undefined ? (
            <h1>{t('rail.instances')}</h1>
          ) : (
            <h2 className="queue-title">{t('rail.instances')}</h2>
          )}
          <span className="small muted" role="status">
            {queue.ready ? t('queue.total', { count: queue.total, capped: queue.capped ? 'yes' : 'no' }) : ''}
          </span>
          <LiveMark />
          <span className="queue-tools">
            <SavedFilters state={state} onOpen={change} />
            <ExportMenu state={state} />
            <ColumnsDialog columns={columns} onChange={setColumns} />
          </span>
        </div>
        <QueueFilters
          state={state}
          path={code === undefined ? '/istanze' : `/istanze/${code}`}
          onChange={change}
        />
        <QueueList
          queue={queue}
          state={state}
          currentCode={code}
          selection={selection}
          columns={columns}
          wide={wide}
          onOrder={(order) => change({ ...state, order })}
        />
        <JobStrip />
        <BulkBar selection={selection} state={state} total={queue.total} onStarted={queue.reload} />
      </section>
      {code === undefined ? null : (
        <section className="queue-main" aria-label={t('queue.instance')}>
          <Outlet context={workList} />
        </section>
      )}
    </div>
  );
}
