import {
  findFieldType,
  type FormDefinition,
  type Issue,
  joinPath,
  type ReleaseService,
  walkFields,
} from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** Questions for an appointment at an office that opens for nobody: `form-no-opening`, at the question. */
export async function findClosedOffices(
  tx: TenantTransaction,
  { form, service }: { readonly form: FormDefinition; readonly service: Pick<ReleaseService, 'officeId'> },
): Promise<readonly Issue[]> {
  const asking = [...walkFields(form)].filter(({ field }) => findFieldType(field.type)?.holdsPlace === true);
  if (asking.length === 0) return [];
  const open = await findReceiving(tx);
  return asking.flatMap(({ field, place }) => {
    const named = field.settings?.['office'];
    const office = typeof named === 'string' && named.trim() !== '' ? named.trim() : service.officeId;
    if (open.has(office.toLowerCase())) return [];
    const path = joinPath(place, 'settings', 'office');
    return [{ code: 'form-no-opening', path, params: { node: field.id, label: field.label.it } }];
  });
}

/** Ids and names, in small letters, of the offices whose agenda has opening rules and topics. */
async function findReceiving(tx: TenantTransaction): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string; name: string }>(
    `select o.id, lower(o.name) as name from agenda a
       join office o on o.tenant_id = a.tenant_id and o.id = a.office_id
      where a.tenant_id = $1 and jsonb_array_length(a.content -> 'rules') > 0
        and jsonb_array_length(a.content -> 'topics') > 0`,
    [tx.tenantId],
    'receiving_offices',
  );
  return new Set(rows.flatMap(({ id, name }) => [id, name]));
}
