import type { Issue } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import {
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  validationRefusal,
  type VersionConflict,
  versionConflict,
} from '../../graphql/refusals';
import { isUuid } from '../../platform/is-uuid';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import {
  deleteCivicRange,
  findCivicRange,
  findCivicRanges,
  findContradicting,
  insertCivicRange,
  replaceCivicRange,
} from './civic-range.repository';
import { type CivicRangeInput, CivicRangeOutput, RemovedCivicRange } from './civic-range.types';

export type SaveRangeAnswer = CivicRangeOutput | VersionConflict | ValidationRefusal | NotAllowed;
export type RemoveRangeAnswer = RemovedCivicRange | VersionConflict | NotAllowed;

export interface CivicRangeUseCases {
  list(ctx: RequestContext, set: string): Promise<readonly CivicRangeOutput[]>;
  save(ctx: RequestContext, range: CivicRangeInput): Promise<SaveRangeAnswer>;
  remove(ctx: RequestContext, id: string, expectedVersion: number): Promise<RemoveRangeAnswer>;
}

const MOST_NUMBER = 99_999;
const LONGEST_VALUE = 60;
const UNKNOWN_STREET: Issue = { code: 'street-unknown', path: 'streetId' };
const SET = /^[a-z][a-zA-Z0-9-]{0,39}$/;

/** Which numbers of the municipality's streets stand for which value. What counts is read at each save of a request. */
export function createCivicRangeUseCases({
  withTenant,
  issueInWords,
}: {
  readonly withTenant: WithTenant;
  readonly issueInWords: (ctx: RequestContext) => (issue: Issue) => string;
}): CivicRangeUseCases {
  return {
    list: (ctx, set) =>
      withTenant(ctx.tenantId, async (tx) => (await findCivicRanges(tx, set)).map(toOutput)),
    save: (ctx, range) =>
      withTenant(ctx.tenantId, async (tx) => {
        if (ctx.viewer?.kind !== 'staff') return notAllowed('reason.staff-only');
        if (range.id !== null && !isUuid(range.id)) return versionConflict(0);
        const tidy = { ...range, value: range.value.trim() };
        const issues = checkRange(tidy);
        if (issues.length > 0) return validationRefusal(issues, issueInWords(ctx));
        const other = await findContradicting(tx, tidy);
        if (other !== undefined) return validationRefusal([contradiction(other)], issueInWords(ctx));
        return keep(tx, tidy, issueInWords(ctx));
      }),
    remove: (ctx, id, expectedVersion) =>
      withTenant(ctx.tenantId, async (tx) => {
        if (ctx.viewer?.kind !== 'staff') return notAllowed('reason.staff-only');
        if (!isUuid(id)) return versionConflict(0);
        if (await deleteCivicRange(tx, id, expectedVersion))
          return Object.assign(new RemovedCivicRange(), { id });
        return versionConflict((await findCivicRange(tx, id))?.version ?? 0);
      }),
  };
}

async function keep(
  tx: TenantTransaction,
  range: CivicRangeInput,
  inWords: (issue: Issue) => string,
): Promise<SaveRangeAnswer> {
  if (range.id !== null && !(await replaceCivicRange(tx, range)))
    return versionConflict((await findCivicRange(tx, range.id))?.version ?? 0);
  const id = range.id ?? (await insertCivicRange(tx, range));
  const saved = id === undefined ? undefined : await findCivicRange(tx, id);
  if (saved === undefined) return validationRefusal([UNKNOWN_STREET], inWords);
  return toOutput(saved);
}

function checkRange({ set, streetId, from, to, value }: CivicRangeInput): readonly Issue[] {
  const issues: Issue[] = [];
  if (!isUuid(streetId)) issues.push(UNKNOWN_STREET);
  if (!SET.test(set)) issues.push({ code: 'form-bad-key', path: 'set', params: { key: set } });
  if (from < 1 || to > MOST_NUMBER || from > to) issues.push({ code: 'civic-range-numbers', path: 'to' });
  if (value === '' || value.length > LONGEST_VALUE) issues.push({ code: 'required', path: 'value' });
  return issues;
}

function contradiction({ from, to, value }: CivicRangeOutput): Issue {
  return { code: 'civic-range-contradicts', path: 'from', params: { from, to, value } };
}

function toOutput(row: CivicRangeOutput): CivicRangeOutput {
  return Object.assign(new CivicRangeOutput(), row);
}
