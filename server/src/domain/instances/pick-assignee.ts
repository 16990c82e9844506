import type { TenantTransaction } from '../../platform/tenant-transaction';
import { officeStaff } from './office-staff';

/**
 * Who receives what an office is sent, by the rule of the office: in turn, or whoever has least open work. Undefined
 * without a rule, or with nobody to give it to: then it waits for somebody to take it. Locks the rule until the end of
 * the transaction, so that two requests at once do not meet the same turn.
 */
export async function pickAssignee(tx: TenantTransaction, officeId: string): Promise<string | undefined> {
  const [rule] = await tx.query<{ mode: 'turns' | 'load'; last: string | null }>(
    `select mode, last_staff_id as last from assignment_rule where tenant_id = $1 and office_id = $2 for update`,
    [tx.tenantId, officeId],
    'assignment_rule_lock',
  );
  if (rule === undefined) return undefined;
  const people = (await officeStaff.ofOffice(tx, officeId)).map(({ id }) => id).sort();
  const chosen = rule.mode === 'turns' ? nextInTurn(people, rule.last) : await leastLoaded(tx, people);
  if (chosen === undefined) return undefined;
  await tx.query(
    'update assignment_rule set last_staff_id = $3 where tenant_id = $1 and office_id = $2',
    [tx.tenantId, officeId, chosen],
    'assignment_rule_turn',
  );
  return chosen;
}

/** The one after the last, by id; the first again after the end, and when the last one left. */
export function nextInTurn(people: readonly string[], last: string | null): string | undefined {
  return people.find((id) => last === null || id > last) ?? people[0];
}

async function leastLoaded(tx: TenantTransaction, people: readonly string[]): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `select p.id from unnest($2::uuid[]) p(id)
      order by (select count(*) from instance i where i.tenant_id = $1 and i.assignee_id = p.id
        and i.category in ('waiting-office', 'waiting-citizen', 'waiting-payment', 'waiting-system', 'accepted')), p.id
      limit 1`,
    [tx.tenantId, people],
    'assignment_load',
  );
  return row?.id;
}
