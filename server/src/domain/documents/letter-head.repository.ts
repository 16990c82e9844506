import type { JsonObject } from '@istanze/shared';
import { NotFoundError } from '../../graphql/errors';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** Who writes: the municipality and the office, as they stand at the head of a letter. */
export interface LetterHead {
  readonly tenantName: string;
  readonly tenantFiscalCode: string;
  /** Belfiore code: the body of an F24 form. */
  readonly tenantCadastralCode: string;
  readonly settings: JsonObject;
  readonly officeName: string;
  readonly officeEmail: string;
  readonly officePhone: string;
  readonly caseOfficer: string;
  readonly substitutePower: string;
}

export async function getLetterHead(tx: TenantTransaction, officeId: string): Promise<LetterHead> {
  const [head] = await tx.query<LetterHead>(
    `select t.name as "tenantName", t.fiscal_code as "tenantFiscalCode", t.belfiore_code as "tenantCadastralCode", t.settings, o.name as "officeName",
        o.email as "officeEmail", o.phone as "officePhone", o.case_officer as "caseOfficer",
        o.substitute_power as "substitutePower"
       from tenant t join office o on o.tenant_id = t.id
      where t.id = $1 and o.id = $2`,
    [tx.tenantId, officeId],
    'letter_head',
  );
  if (head === undefined) throw new NotFoundError('office');
  return head;
}

/** E-mail and telephone of the office on one line. */
export function contactsOf({ officeEmail, officePhone }: LetterHead): string {
  return [officeEmail, officePhone].filter((part) => part !== '').join(' · ');
}
