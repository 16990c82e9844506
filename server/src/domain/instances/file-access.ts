import { type Asked, canSeeInstance, identitiesOf, romeDate, type StateCategory } from '@istanze/shared';
import type { StoredFile } from '../../files';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import type { Releases } from '../../ports/inside/releases';
import type { Clock } from '../../ports/outside/clock';
import { recordAccess } from '../audit';
import { findColleague } from '../staff';
import type { InstanceRepository } from './instance.repository';
import { findRevealedUntil, isSensitiveFile } from './masked-answers';

/** Who asks for a file: the subject of a verified session. */
export interface FileReader {
  readonly realm: 'citizen' | 'staff';
  readonly subjectId: string;
}

interface FileDependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly releases: Releases;
  readonly storage: { readonly repository: InstanceRepository };
}

export type MayReadFile = (reader: FileReader, file: StoredFile) => Promise<boolean>;

/**
 * Whether a file may be opened: by who uploaded it, by the applicant when it was sent to them or came from them, and by
 * staff who see its instance, whose reading is written down.
 */
export function createMayReadFile(deps: FileDependencies): MayReadFile {
  return async (reader, file) => {
    if (file.ownerRealm === reader.realm && file.ownerId === reader.subjectId) return true;
    if (file.purpose === 'representation') return mayReadProof(reader, file, deps);
    const { instanceId } = file;
    if (instanceId === null || file.purpose === 'preview') return false;
    return deps.withTenant(file.tenantId, async (tx) => {
      const [instance] = await tx.query<{
        citizenId: string;
        officeId: string;
        category: StateCategory;
        acting: string | null;
        issued: boolean;
        asked: Asked;
      }>(
        `select i.citizen_id as "citizenId", i.office_id as "officeId", i.category,
            (select r.representative_id from representation r
              where r.tenant_id = i.tenant_id and r.id = i.representation_id and is_live(r)) as acting,
            exists (select from issued_document d where d.tenant_id = i.tenant_id and d.file_id = $3) as issued,
            (select json_build_object(
                'offices', coalesce(json_agg(a.office_id) filter (where a.office_id is not null), '[]'),
                'people', coalesce(json_agg(a.staff_id) filter (where a.staff_id is not null), '[]'))
               from instance_asked a where a.tenant_id = i.tenant_id and a.instance_id = i.id) as asked
           from instance i where i.tenant_id = $1 and i.id = $2`,
        [tx.tenantId, instanceId, file.id],
        'file_instance',
      );
      if (instance === undefined) return false;
      if (reader.realm === 'citizen') {
        const own = instance.citizenId === reader.subjectId || instance.acting === reader.subjectId;
        return own && (instance.issued || isForApplicant(file));
      }
      const colleague = await findColleague(tx, reader.subjectId);
      if (colleague === undefined) return false;
      const today = romeDate(deps.clock.now().toISOString());
      const identities = identitiesOf({ kind: 'staff', ...colleague }, today);
      if (!identities.some((identity) => canSeeInstance(identity, instance))) return false;
      if (await isMasked(tx, file, instanceId, colleague.id, deps)) return false;
      await recordAccess(tx, {
        citizenId: instance.citizenId,
        instanceId,
        staffId: colleague.id,
        staffName: colleague.name,
        officeName: colleague.roles.find(({ officeId }) => officeId === instance.officeId)?.officeName ?? '',
        what: 'download',
        at: deps.clock.now(),
      });
      return true;
    });
  };
}

/** The document of a representation: for the represented person, and for staff who see a request made with it. */
async function mayReadProof(
  { realm, subjectId }: FileReader,
  file: StoredFile,
  deps: FileDependencies,
): Promise<boolean> {
  return deps.withTenant(file.tenantId, async (tx) => {
    const rows = await tx.query<{ represented: string; id: string | null }>(
      `select r.represented_id as represented, i.id from representation r
         left join instance i on i.tenant_id = r.tenant_id and i.representation_id = r.id and i.category <> 'draft'
        where r.tenant_id = $1 and r.file_id = $2`,
      [tx.tenantId, file.id],
      'file_representation',
    );
    if (realm === 'citizen') return rows.some(({ represented }) => represented === subjectId);
    const colleague = await findColleague(tx, subjectId);
    if (colleague === undefined) return false;
    const identities = identitiesOf(
      { kind: 'staff', ...colleague },
      romeDate(deps.clock.now().toISOString()),
    );
    for (const { id } of rows) {
      const instance = id === null ? undefined : await deps.storage.repository.findById(tx, id);
      if (instance && identities.some((identity) => canSeeInstance(identity, instance))) return true;
    }
    return false;
  });
}

/** The files of sensitive answers open with their values: for an hour, to whoever said why. */
async function isMasked(
  tx: TenantTransaction,
  { id, purpose }: StoredFile,
  instanceId: string,
  staffId: string,
  { storage, releases, clock }: FileDependencies,
): Promise<boolean> {
  if (purpose !== 'answer') return false;
  const instance = await storage.repository.findById(tx, instanceId);
  if (instance === undefined) return false;
  const { form } = await releases.get(tx, instance.releaseId);
  if (!isSensitiveFile(form, instance.answers, id)) return false;
  return (await findRevealedUntil(tx, { instanceId, staffId }, clock)) === undefined;
}

/** What a colleague attached to their work stays inside until it is issued. */
function isForApplicant({ purpose, ownerRealm }: StoredFile): boolean {
  return purpose !== 'input' || ownerRealm === 'citizen';
}
