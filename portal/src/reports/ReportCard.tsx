import type { ReactNode } from 'react';
import type { PublicReportsQuery } from '../graphql/generated/graphql';
import { formatDate } from '../i18n/format';
import { useLocale, useText } from '../i18n/localization';
import { romeDate } from '@istanze/shared';
import { useReportWords } from './words';

type Report = PublicReportsQuery['publicReports']['reports'][number];

/** One report: what, where, since when, how it stands. */
export function ReportCard({ report }: { readonly report: Report }): ReactNode {
  const w = useReportWords();
  const text = useText();
  const locale = useLocale();
  const { title, kind, place, state, solved, submittedAt } = report;
  return (
    <article className="card report-card">
      <div className="card-body">
        <div className="instance-head">
          <span className={solved ? 'badge bg-success' : 'badge bg-primary'}>{text(state)}</span>
          {kind !== null && <span className="report-kind">{text(kind)}</span>}
        </div>
        <h2 className="card-title h5">{title}</h2>
        {place !== '' && <p className="card-text">{w('reports.place', { place })}</p>}
        <p className="card-text">{w('reports.on', { date: formatDate(romeDate(submittedAt), locale) })}</p>
      </div>
    </article>
  );
}
