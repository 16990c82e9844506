import { isFiscalCode, parseEmail, parseFiscalCode, type Issue, type StaffRole } from '@istanze/shared';
import type { PersonFacts } from './person.repository';

/** What was written about a person, before it is judged. */
export interface PersonRequest {
  readonly name: string;
  readonly email: string;
  readonly fiscalCode: string;
  readonly active: boolean;
  readonly roles: readonly { readonly officeId: string; readonly role: StaffRole }[];
}

const LONGEST_NAME = 120;

/**
 * The facts in their kept form. Issues by field: `required`, `text-long`, `email-format`, `fiscal-code-…`, `choice-unknown`
 * for an office that is not there, `role-needed` for somebody who works here without a role.
 */
export function checkPerson(
  request: PersonRequest,
  offices: ReadonlySet<string>,
): { readonly facts: PersonFacts; readonly issues: readonly Issue[] } {
  const { active, roles } = request;
  const name = request.name.trim();
  const email = parseEmail(request.email);
  const written = request.fiscalCode.trim();
  const fiscalCode = parseFiscalCode(written);
  const issues: Issue[] = [
    ...checkName(name),
    ...(email.ok
      ? []
      : at('email', request.email.trim() === '' ? [{ code: 'required', path: '' }] : email.error)),
    ...(written === '' || fiscalCode.ok ? [] : at('fiscalCode', fiscalCode.error)),
    ...(roles.every(({ officeId }) => offices.has(officeId))
      ? []
      : [{ code: 'choice-unknown', path: 'roles' }]),
    ...(active && roles.length === 0 ? [{ code: 'role-needed', path: 'roles' }] : []),
  ];
  const kept = fiscalCode.ok && isFiscalCode(fiscalCode.value) ? fiscalCode.value : null;
  const facts = { name, email: email.ok ? email.value.toLowerCase() : '', fiscalCode: kept, active, roles };
  return { facts, issues };
}

function checkName(name: string): readonly Issue[] {
  if (name === '') return [{ code: 'required', path: 'name' }];
  const { length } = name;
  return length > LONGEST_NAME
    ? [{ code: 'text-long', path: 'name', params: { max: LONGEST_NAME, length } }]
    : [];
}

function at(path: string, issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, path }));
}
