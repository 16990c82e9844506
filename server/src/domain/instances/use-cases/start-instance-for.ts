import { type Issue, parseFiscalCode, workingOffices } from '@istanze/shared';
import type { RequestContext } from '../../../graphql/context';
import { issueInWords } from '../../../graphql/issue-words';
import {
  type IdempotencyConflict,
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  validationRefusal,
} from '../../../graphql/refusals';
import type { CitizenViewer, StaffViewer } from '../../../graphql/viewer';
import {
  type CounterPerson,
  type FilingChannel,
  findOrAddPerson,
  type IdentityEvidence,
  recordFiling,
} from '../counter-filing.repository';
import type { DraftDependencies } from '../dependencies';
import type { Attempt } from '../once';
import { createStartInstance } from './start-instance';

export interface StartForRequest {
  readonly serviceSlug: string;
  readonly person: CounterPerson;
  readonly channel: FilingChannel;
  readonly evidence: IdentityEvidence;
  readonly reference: string;
  readonly idempotencyKey: string;
}

type StartForRefusal = NotAllowed | IdempotencyConflict | ValidationRefusal;

/**
 * Staff open a draft for a person who came to the counter, wrote or called: the same form, the same queue, the same
 * history, with both persons on it. Each step may be repeated: a lost answer is asked for again under the same key.
 */
export function createStartInstanceFor(deps: DraftDependencies) {
  const start = createStartInstance(deps);
  return async (
    ctx: RequestContext,
    staff: StaffViewer,
    request: StartForRequest,
  ): Promise<Attempt<string, StartForRefusal>> => {
    const [officeId] = workingOffices(staff);
    if (officeId === undefined) return { refusal: notAllowed('reason.other-role') };
    const issues = checkRequest(request);
    if (issues.length > 0) return { refusal: validationRefusal(issues, issueInWords(ctx)) };
    const person = toPerson(request.person);
    const citizenId = await deps.withTenant(ctx.tenantId, (tx) => findOrAddPerson(tx, person));
    const started = await start(ctx, standIn(citizenId, person), {
      serviceSlug: request.serviceSlug,
      idempotencyKey: `counter:${staff.id}:${request.idempotencyKey}`,
      fromInstance: null,
    });
    if ('refusal' in started) return started;
    await deps.withTenant(ctx.tenantId, (tx) =>
      recordFiling(tx, deps.vault, started.answer, {
        staffId: staff.id,
        staffName: staff.name,
        officeId,
        channel: request.channel,
        evidence: request.evidence,
        reference: request.reference.trim(),
        at: deps.clock.now(),
      }),
    );
    return started;
  };
}

function checkRequest({ person, evidence, reference }: StartForRequest): readonly Issue[] {
  const issues: Issue[] = [];
  const fiscalCode = parseFiscalCode(person.fiscalCode);
  if (!fiscalCode.ok) issues.push(...fiscalCode.error.map((issue) => ({ ...issue, path: 'fiscalCode' })));
  for (const path of ['givenName', 'familyName'] as const)
    if (person[path].trim() === '') issues.push({ code: 'required', path });
  if (evidence !== 'known-personally' && reference.trim() === '')
    issues.push({ code: 'required', path: 'reference' });
  return issues;
}

function toPerson({ fiscalCode, givenName, familyName, email }: CounterPerson): CounterPerson {
  const parsed = parseFiscalCode(fiscalCode);
  return {
    fiscalCode: parsed.ok ? parsed.value : fiscalCode,
    givenName: givenName.trim(),
    familyName: familyName.trim(),
    email: email === null || email.trim() === '' ? null : email.trim(),
  };
}

/** The applicant as the draft is begun with: what is known of them was seen by the office, not proved by a login. */
function standIn(id: string, { fiscalCode, givenName, familyName }: CounterPerson): CitizenViewer {
  return {
    kind: 'citizen',
    id,
    sessionId: 'counter',
    scheme: 'counter',
    level: 1,
    fiscalCode,
    givenName,
    familyName,
  };
}
