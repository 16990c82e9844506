import { parseBranding, type Text } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { decodeCursor, pageSize, toConnection } from '../../graphql/keyset';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import type { Releases } from '../../ports/inside/releases';
import { stateName } from '../instances';
import { getTenant } from '../tenants';
import { findKinds } from './report-form';
import { countReports, findLiveRelease, findReports, type ReportRow } from './report.repository';
import { PublicReport, PublicReportConnection, ReportKindOutput } from './report.types';

export interface ReportQuestion {
  readonly kind: string | null;
  readonly first: number;
  readonly after: string | null;
}

export type ListReports = (ctx: RequestContext, asked: ReportQuestion) => Promise<PublicReportConnection>;

const LARGEST = 50;

/**
 * The reports that people let the municipality publish: headline, kind, place, state and day; never who, never the details.
 * They are those of the service that the footer’s "Segnalazione disservizio" leads to.
 */
export function createListReports(deps: {
  readonly withTenant: WithTenant;
  readonly releases: Releases;
}): ListReports {
  return (ctx, { kind, first, after }) =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      const slug = reportService((await getTenant(tx)).branding);
      const live = slug === undefined ? undefined : await findLiveRelease(tx, slug);
      const size = pageSize(first, LARGEST);
      if (slug === undefined || live === undefined) return connection([], size, { kinds: [], total: 0 });
      const kinds = findKinds((await deps.releases.get(tx, live)).form) ?? [];
      const rows = await findReports(tx, slug, { kind, first: size, after: decodeCursor(after, 2) });
      const shown: (ReportRow & Words)[] = [];
      for (const row of rows) shown.push({ ...row, ...(await wordsOf(tx, row, deps.releases)) });
      const total = await countReports(tx, slug, kind);
      return connection(shown, size, {
        kinds: kinds.map((one) => Object.assign(new ReportKindOutput(), one)),
        total,
      });
    });
}

/** The slug of `/servizi/SLUG`; undefined where reports are taken elsewhere. */
function reportService(branding: unknown): string | undefined {
  return /^\/servizi\/([\w-]+)$/.exec(parseBranding(branding).footer.reportUrl)?.[1];
}

interface Words {
  readonly kindName: Text | null;
  readonly state: Text;
  /** False under a release whose form cannot be listed. */
  readonly listed: boolean;
}

async function wordsOf(tx: TenantTransaction, row: ReportRow, releases: Releases): Promise<Words> {
  const { form, content } = await releases.get(tx, row.releaseId);
  const kinds = findKinds(form);
  return {
    listed: kinds !== undefined,
    kindName: kinds?.find(({ value }) => value === row.kind)?.label ?? null,
    state: stateName(content.workflow, row.stateKey),
  };
}

function connection(
  rows: readonly (ReportRow & Words)[],
  size: number,
  { kinds, total }: { readonly kinds: readonly ReportKindOutput[]; readonly total: number },
): PublicReportConnection {
  const { edges, pageInfo } = toConnection(
    rows,
    size,
    ({ sortKey, id }) => [sortKey, id],
    ({ listed, title, kindName, place, state, solved, submittedAt }) =>
      listed
        ? Object.assign(new PublicReport(), {
            ...{ state, solved, submittedAt, kind: kindName },
            title: title ?? '',
            place: place ?? '',
          })
        : null,
  );
  return Object.assign(new PublicReportConnection(), {
    reports: edges.flatMap(({ node }) => (node === null ? [] : [node])),
    pageInfo,
    kinds,
    totalCount: total,
  });
}
