import { useMemo, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { parseBranding } from '@istanze/shared';
import { usePageHead } from '../app/page-head';
import type { PublicReportsQuery } from '../graphql/generated/graphql';
import { publicReportsQuery } from '../graphql/page-queries';
import { usePageQuery } from '../graphql/page-query-context';
import { useT } from '../i18n/localization';
import { ContactBlock } from '../layout/ContactBlock';
import { useSession } from '../session/session';
import { Breadcrumb } from '../ui/Breadcrumb';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Icon } from '../ui/Icon';
import { PageSkeleton } from '../ui/PageSkeleton';
import { PageTitle } from '../ui/PageTitle';
import { PortalLink } from '../ui/PortalLink';
import { KindFilter } from './KindFilter';
import { ReportCard } from './ReportCard';
import { useReportWords } from './words';

/** What was reported and taken up, for anybody: no names, no details; and the way to report. */
export function ReportsPage(): ReactNode {
  const t = useT();
  const w = useReportWords();
  const { tenant } = useSession();
  const [query] = useSearchParams();
  const [kind, after] = [query.get('tipo'), query.get('dopo')];
  const variables = useMemo(() => ({ kind: kind === '' ? null : kind, after }), [kind, after]);
  const { data, failed, retry } = usePageQuery(publicReportsQuery, variables);
  usePageHead({
    title: t('title.page', { page: w('reports.title'), tenant: tenant.name }),
    description: w('reports.intro'),
  });
  if (data === undefined) return failed ? <ErrorNotice onRetry={retry} /> : <PageSkeleton />;
  return (
    <>
      <div className="container pb-5">
        <Breadcrumb crumbs={[{ label: w('reports.title') }]} />
        <div className="page-intro">
          <PageTitle>{w('reports.title')}</PageTitle>
          <p className="lead">{w('reports.intro')}</p>
          <PortalLink className="btn btn-primary" to={parseBranding(tenant.branding).footer.reportUrl}>
            <Icon name="horn" className="icon-white icon-sm me-2" />
            {w('reports.make')}
          </PortalLink>
        </div>
        <Reports found={data.publicReports} kind={kind ?? ''} isLater={after !== null} />
      </div>
      <ContactBlock />
    </>
  );
}

interface ReportsProps {
  readonly found: PublicReportsQuery['publicReports'];
  readonly kind: string;
  readonly isLater: boolean;
}

function Reports({ found, kind, isLater }: ReportsProps): ReactNode {
  const w = useReportWords();
  const { reports, kinds, totalCount, pageInfo } = found;
  const { endCursor } = pageInfo;
  const address = (after: string | null): string => {
    const query = new URLSearchParams({
      ...(kind === '' ? {} : { tipo: kind }),
      ...(after === null ? {} : { dopo: after }),
    }).toString();
    return query === '' ? '/segnalazioni' : `/segnalazioni?${query}`;
  };
  return (
    <>
      {kinds.length > 0 && <KindFilter kinds={kinds} kind={kind} />}
      {totalCount > 0 && <p role="status">{w('reports.found', { count: totalCount })}</p>}
      {reports.length === 0 ? (
        <p className="empty-state" role="status">
          {w('reports.none')}
        </p>
      ) : (
        <ul className="report-list">
          {reports.map((report, index) => (
            <li key={`${report.submittedAt} ${index}`}>
              <ReportCard report={report} />
            </li>
          ))}
        </ul>
      )}
      <p className="sheet-actions">
        {isLater && <PortalLink to={address(null)}>{w('reports.newest')}</PortalLink>}
        {pageInfo.hasNextPage && endCursor !== null && (
          <PortalLink to={address(endCursor)} data-element="pager-link">
            {w('reports.more')}
          </PortalLink>
        )}
      </p>
    </>
  );
}
