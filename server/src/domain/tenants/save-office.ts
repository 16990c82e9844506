import { localize, parseEmail, type Issue, type JsonObject, type Text } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { NotFoundError } from '../../graphql/errors';
import {
  type NotAllowed,
  type ValidationRefusal,
  validationRefusal,
  type VersionConflict,
  versionConflict,
} from '../../graphql/refusals';
import { isUuid } from '../../platform/is-uuid';
import type { WithTenant } from '../../platform/tenant-transaction';
import { insertOffice, isOfficeNameTaken, replaceOffice } from './office.repository';
import { OfficesPayload } from './office.types';
import { findOffices, getOffice } from './tenant.repository';
import { toOfficeOutput } from './to-office-output';

/** What an office is known by; null makes a new one. */
export interface OfficeChange {
  readonly id: string | null;
  readonly name: string;
  readonly address: JsonObject;
  readonly email: string;
  readonly phone: string;
  readonly openingHours: Text | null;
  readonly caseOfficer: string;
  readonly substitutePower: string;
  readonly expectedVersion: number;
}

export type SaveOfficeAnswer = OfficesPayload | ValidationRefusal | VersionConflict | NotAllowed;

const LONGEST = 120;

/** Adds an office or changes it; names of who answers for a procedure count from the next publication of its services on. */
export function createSaveOffice(deps: {
  readonly withTenant: WithTenant;
  readonly issueInWords: (ctx: RequestContext) => (issue: Issue) => string;
}) {
  return (ctx: RequestContext, written: OfficeChange): Promise<SaveOfficeAnswer> =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      const change = trimmed(written);
      if (change.id !== null && !isUuid(change.id)) throw new NotFoundError('office');
      const before = change.id === null ? undefined : await getOffice(tx, change.id);
      const taken = await isOfficeNameTaken(tx, change.name, change.id);
      const issues = [...check(change), ...(taken ? [{ code: 'office-taken', path: 'name' }] : [])];
      if (issues.length > 0) return validationRefusal(issues, deps.issueInWords(ctx));
      if (before !== undefined && before.version !== change.expectedVersion)
        return versionConflict(before.version);
      const id = change.id ?? (await insertOffice(tx, change));
      if (change.id !== null && !(await replaceOffice(tx, id, change)))
        return versionConflict(change.expectedVersion + 1);
      const offices = (await findOffices(tx)).map(toOfficeOutput);
      return Object.assign(new OfficesPayload(), { id, offices });
    });
}

function check(change: OfficeChange): readonly Issue[] {
  const long = (['name', 'caseOfficer', 'substitutePower', 'phone'] as const).flatMap((path) => {
    const { length } = change[path];
    return length > LONGEST ? [{ code: 'text-long', path, params: { max: LONGEST, length } }] : [];
  });
  const wrong =
    change.email === '' || parseEmail(change.email).ok ? [] : [{ code: 'email-format', path: 'email' }];
  return [...(change.name === '' ? [{ code: 'required', path: 'name' }] : []), ...long, ...wrong];
}

function trimmed(change: OfficeChange): OfficeChange {
  const { name, email, phone, caseOfficer, substitutePower, openingHours } = change;
  const hours = openingHours === null || localize(openingHours, 'it').trim() === '' ? null : openingHours;
  return {
    ...change,
    name: name.trim(),
    email: email.trim(),
    phone: phone.trim(),
    caseOfficer: caseOfficer.trim(),
    substitutePower: substitutePower.trim(),
    openingHours: hours,
  };
}
