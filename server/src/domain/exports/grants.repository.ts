import { FINAL_CATEGORIES } from '@istanze/shared';
import type { Text } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { inPeriod, type StatisticsScope } from '../statistics';

/** A grant of money as it is published: the amount in cents, the day as Italy counts it. */
export interface GrantRow {
  /** The name where the flow publishes names, else the code that stands for the person. */
  readonly beneficiary: string;
  readonly amount: number;
  readonly basis: string;
  readonly service: Text;
  readonly office: string;
  readonly caseOfficer: string;
  readonly day: string;
}

/** Refused, dismissed or withdrawn afterwards: nothing is granted any more. */
const UNDONE = FINAL_CATEGORIES.filter((category) => category !== 'completed');

/** What was granted in the period, oldest decision first, at most `most` lines. */
export function findGrants(
  tx: TenantTransaction,
  { from, to, offices, serviceId }: StatisticsScope,
  most: number,
): Promise<readonly GrantRow[]> {
  return tx.query<GrantRow>(
    `select case when (i.derived #>> '{grantPublication,named}')::boolean then i.applicant_name
              else i.derived #>> '{grantPublication,code}' end as beneficiary,
            (i.derived ->> 'grantedAmount')::float8 as amount, i.derived #>> '{grantPublication,basis}' as basis,
            s.title as service, o.name as office, o.case_officer as "caseOfficer",
            to_char(i.decided_at at time zone 'Europe/Rome', 'YYYY-MM-DD') as day
       from instance i
       join service s on s.tenant_id = i.tenant_id and s.id = i.service_id
       join office o on o.tenant_id = i.tenant_id and o.id = i.office_id
      where i.tenant_id = $1 and ${inPeriod('i.decided_at')} and i.office_id = any ($4)
        and ($5::uuid is null or i.service_id = $5) and i.derived ? 'grantPublication' and i.category <> all ($6)
      order by i.decided_at, i.id limit $7`,
    [tx.tenantId, from, to, offices, serviceId, UNDONE, most],
    'grants',
  );
}
