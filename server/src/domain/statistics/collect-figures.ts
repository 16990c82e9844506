import { protectRatings } from './protect-ratings';
import type { DecidedRow, OpenRow, RatedRow, ReceivedRow } from './statistics.repository';
import type { Figures, RatingFigures } from './statistics.types';

export interface GroupedRows {
  readonly received: readonly ReceivedRow[];
  readonly decided: readonly DecidedRow[];
  readonly open: readonly OpenRow[];
  readonly rated: readonly RatedRow[];
}

export interface CollectedFigures {
  readonly total: Figures;
  /** Ids of the services and offices that have figures. */
  readonly services: readonly string[];
  readonly offices: readonly string[];
  ofService(id: string): Figures;
  ofOffice(id: string): Figures;
}

type Group = { readonly serviceId: string | null; readonly officeId: string | null };
const isAll = ({ serviceId, officeId }: Group): boolean => serviceId === null && officeId === null;

/** Puts together what each question counted of each service, of each office and of all. */
export function collectFigures(rows: GroupedRows): CollectedFigures {
  const every: readonly Group[] = Object.values(rows).flat();
  const total = rows.rated.find(isAll);
  const byService = protectRatings(
    rows.rated.filter(({ serviceId }) => serviceId !== null),
    total,
  );
  const byOffice = protectRatings(
    rows.rated.filter(({ officeId }) => officeId !== null),
    total,
  );
  const keptBack = byService.total.average === null || byOffice.total.average === null;
  return {
    total: figuresOf(rows, isAll, keptBack ? { ...byService.total, average: null } : byService.total),
    services: distinct(every.map(({ serviceId }) => serviceId)),
    offices: distinct(every.map(({ officeId }) => officeId)),
    ofService: (id) => figuresOf(rows, ({ serviceId }) => serviceId === id, byService.of(id)),
    ofOffice: (id) => figuresOf(rows, ({ officeId }) => officeId === id, byOffice.of(id)),
  };
}

function distinct(ids: readonly (string | null)[]): readonly string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}

function figuresOf(
  { received, decided, open }: GroupedRows,
  isWanted: (group: Group) => boolean,
  ratings: RatingFigures,
): Figures {
  const terms = decided.find(isWanted);
  const now = open.find(isWanted);
  return {
    received: received.find(isWanted)?.count ?? 0,
    decided: terms?.count ?? 0,
    withinTerm: terms?.within ?? 0,
    medianDays: terms?.median ?? null,
    ninetiethDays: terms?.ninetieth ?? null,
    open: now?.count ?? 0,
    overdue: now?.overdue ?? 0,
    ratings,
  };
}
