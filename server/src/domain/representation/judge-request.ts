import {
  addDays,
  addMonths,
  type IsoDate,
  type Issue,
  parseFiscalCode,
  parseVatNumber,
  readFiscalCode,
  type RepresentationKind,
  type Result,
  yearsBetween,
} from '@istanze/shared';
import type { RepresentationRequest } from './representation.types';
import type { Party } from './party.repository';

/** A request that holds: the party it names, and what is to be written. */
export interface JudgedRequest {
  readonly party: Party;
  readonly title: string;
  readonly until: IsoDate | null;
}

/** Years for which somebody may be entrusted at most; then it is given again. */
const LONGEST_YEARS = 5;
const LONGEST_TITLE = 300;
const COMING_OF_AGE = 18;

/** What each quality has to show: a document, a last day, its words. */
const NEEDED: Readonly<Record<RepresentationKind, readonly ('document' | 'until' | 'title')[]>> = {
  parent: [],
  guardian: ['document', 'title'],
  delegate: ['document', 'until'],
  company: ['title'],
  intermediary: ['document', 'until', 'title'],
};

/** Judges what somebody wrote about a representation; an issue's path is the entry that is wrong. */
export function judgeRequest(
  request: RepresentationRequest,
  ownFiscalCode: string,
  today: IsoDate,
): { readonly judged: JudgedRequest } | { readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const demand = (holds: boolean, path: string, code = 'required'): void => {
    if (!holds) issues.push({ code, path });
  };
  const code = codeOf(request);
  if (!code.ok) issues.push(...code.error.map((issue) => ({ ...issue, path: 'fiscalCode' })));
  const fiscalCode = code.ok ? code.value : '';
  const birthDate = readFiscalCode(fiscalCode, today)?.birthDate ?? null;
  demand(fiscalCode !== ownFiscalCode, 'fiscalCode', 'representation-oneself');
  if (request.kind !== 'company') demand(request.givenName.trim() !== '', 'givenName');
  demand(request.familyName.trim() !== '', 'familyName');
  demand(request.title.length <= LONGEST_TITLE, 'title', 'representation-long');
  demand(request.declared, 'declared', 'representation-declare');
  if (request.kind === 'parent' && birthDate !== null)
    demand(yearsBetween(birthDate, today) < COMING_OF_AGE, 'fiscalCode', 'representation-of-age');
  if (request.direction === 'grant')
    demand(
      GRANTED.some((kind) => kind === request.kind),
      'kind',
      'choice-unknown',
    );
  const needed = request.direction === 'grant' ? (['until'] as const) : NEEDED[request.kind];
  if (needed.some((one) => one === 'document')) demand(request.fileId !== null, 'fileId');
  if (needed.some((one) => one === 'title')) demand(request.title.trim() !== '', 'title');
  if (needed.some((one) => one === 'until')) demand(request.until !== null, 'until');
  if (request.until !== null) issues.push(...judgeLastDay(request.until, today));
  if (issues.length > 0) return { issues };
  return {
    judged: {
      party: toParty(request, fiscalCode, birthDate),
      title: request.title.trim(),
      until: lastDay(request, birthDate),
    },
  };
}

/** What a person may entrust to another; the other qualities are not theirs to give. */
const GRANTED: readonly RepresentationKind[] = ['delegate', 'intermediary'];

/** Of a company, the eleven digits or the code of sixteen characters of a sole trader. */
function codeOf({ kind, direction, fiscalCode }: RepresentationRequest): Result<string> {
  const text = fiscalCode.replace(/\s/g, '');
  return kind === 'company' && direction === 'declare' && /^(IT)?\d/i.test(text)
    ? parseVatNumber(text)
    : parseFiscalCode(text);
}

function judgeLastDay(until: IsoDate, today: IsoDate): readonly Issue[] {
  if (until < today) return [{ code: 'representation-past', path: 'until' }];
  if (until > addMonths(today, LONGEST_YEARS * 12)) return [{ code: 'representation-far', path: 'until' }];
  return [];
}

/** A parent's ends the day before the child comes of age (art. 2 and 316 c.c.). */
function lastDay({ kind, until }: RepresentationRequest, birthDate: IsoDate | null): IsoDate | null {
  return kind === 'parent' && birthDate !== null ? lastDayOfMinority(birthDate) : until;
}

/** The day before the eighteenth birthday. */
export function lastDayOfMinority(birthDate: IsoDate): IsoDate {
  return addDays(addMonths(birthDate, COMING_OF_AGE * 12), -1);
}

function toParty(request: RepresentationRequest, fiscalCode: string, birthDate: IsoDate | null): Party {
  const company = request.kind === 'company' && request.direction === 'declare';
  return {
    kind: company ? 'company' : 'person',
    fiscalCode,
    givenName: company ? '' : request.givenName.trim(),
    familyName: request.familyName.trim(),
    birthDate,
  };
}
