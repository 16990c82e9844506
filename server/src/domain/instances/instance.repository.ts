import {
  type Answers,
  isJsonObject,
  type Json,
  type JsonObject,
  type Path,
  type Provenance,
} from '@istanze/shared';
import type { DraftPage, FormMove } from '../../ports/inside/open-drafts';
import type { Releases } from '../../ports/inside/releases';
import type { Sealer, Vault } from '../../platform/crypto';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { type InstanceRow, SELECT_INSTANCE, toInstanceView } from './instance-row';
import type { InstanceView } from './instance-view';
import { mergeAnswers, splitAnswers } from './sealed-answers';

/** A draft to be written for the first time. */
export interface NewDraft {
  readonly id: string;
  readonly code: string;
  readonly serviceId: string;
  readonly releaseId: string;
  readonly officeId: string;
  readonly citizenId: string;
  readonly renewedFrom: string | null;
  readonly applicantName: string;
  readonly applicantFolded: string;
  readonly applicantFiscalCode: string;
  readonly representation: DraftRepresentation | null;
  readonly answers: Answers;
  readonly provenance: Readonly<Record<Path, Provenance>>;
  readonly derived: JsonObject;
  readonly step: string | null;
  readonly at: Date;
  readonly expiresAt: Date;
}

/** Who compiles a draft for its applicant, as it stays written on it. */
export interface DraftRepresentation {
  readonly id: string;
  readonly name: string;
  readonly fiscalCode: string;
}

/** What a save changes in a draft. */
export interface DraftChanges {
  readonly answers: Answers;
  readonly provenance: Readonly<Record<Path, Provenance>>;
  readonly derived: JsonObject;
  readonly step: string | null;
  readonly at: Date;
}

/** What moving a draft to another release changes in it. */
export interface MovedDraft extends Omit<DraftChanges, 'at'> {
  readonly releaseId: string;
  readonly formChange: FormMove;
}

/** The border of the answers: sensitive values are sealed when they are written here and opened when they are read here. */
export class InstanceRepository {
  constructor(
    private readonly vault: Vault,
    private readonly releases: Releases,
  ) {}

  findByCode(tx: TenantTransaction, code: string): Promise<InstanceView | undefined> {
    return this.find(tx, 'i.code = $2', code, 'instance_by_code');
  }

  findById(tx: TenantTransaction, id: string): Promise<InstanceView | undefined> {
    return this.find(tx, 'i.id = $2', id, 'instance_by_id');
  }

  /** The same, and nobody else changes it before the transaction ends. */
  lockByCode(tx: TenantTransaction, code: string): Promise<InstanceView | undefined> {
    return this.find(tx, 'i.code = $2 for update of i', code, 'instance_lock_by_code');
  }

  async insertDraft(tx: TenantTransaction, draft: NewDraft): Promise<void> {
    const { sealer, wrappedKey } = await this.vault.freshKey(tx, draft.id);
    const { plain, sealed } = await this.sealAnswers(tx, draft.id, draft.releaseId, draft.answers, sealer);
    await tx.query(
      `with added as (
         insert into instance (tenant_id, id, kind, code, service_id, release_id, office_id, citizen_id, renewed_from,
           applicant_name, applicant_folded, applicant_fiscal_code, answers, sealed_answers, provenance, derived, step,
           created_at, updated_at, expires_at, representation_id, representative_name, representative_fiscal_code)
         values ($1, $2, case when $8::uuid is null then 'request' else 'renewal' end, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
           $13, $14, $15, $16, $17, $17, $18, $20, $21, $22)
         returning tenant_id, id)
       insert into instance_key (tenant_id, id, wrapped_key) select tenant_id, id, $19 from added`,
      [
        tx.tenantId,
        draft.id,
        draft.code,
        draft.serviceId,
        draft.releaseId,
        draft.officeId,
        draft.citizenId,
        draft.renewedFrom,
        draft.applicantName,
        draft.applicantFolded,
        draft.applicantFiscalCode,
        JSON.stringify(plain),
        sealed,
        JSON.stringify(draft.provenance),
        JSON.stringify(draft.derived),
        draft.step,
        draft.at,
        draft.expiresAt,
        wrappedKey,
        draft.representation?.id ?? null,
        draft.representation?.name ?? null,
        draft.representation?.fiscalCode ?? null,
      ],
      'instance_insert',
    );
  }

  /** Writes a draft that is locked; gives it back as it stands now. */
  async updateDraft(
    tx: TenantTransaction,
    draft: InstanceView,
    changes: DraftChanges,
  ): Promise<InstanceView> {
    const sealer = await this.sealerOf(tx, draft);
    const { plain, sealed } = await this.sealAnswers(tx, draft.id, draft.releaseId, changes.answers, sealer);
    await tx.query(
      `update instance set answers = $3, sealed_answers = $4, provenance = $5, derived = $6, step = $7, updated_at = $8,
         version = version + 1
       where tenant_id = $1 and id = $2 and category = 'draft'`,
      [
        tx.tenantId,
        draft.id,
        JSON.stringify(plain),
        sealed,
        JSON.stringify(changes.provenance),
        JSON.stringify(changes.derived),
        changes.step,
        changes.at,
      ],
      'instance_update_draft',
    );
    const { at, ...columns } = changes;
    return { ...draft, ...columns, updatedAt: at, version: draft.version + 1 };
  }

  /** Drafts of a service in the order of their ids. */
  async findDrafts(
    tx: TenantTransaction,
    serviceId: string,
    { after, first, lock }: DraftPage,
  ): Promise<readonly InstanceView[]> {
    const rows = await tx.query<InstanceRow>(
      `${SELECT_INSTANCE} where i.tenant_id = $1 and i.service_id = $2 and i.category = 'draft'
         and ($3::uuid is null or i.id > $3) order by i.id limit $4 ${lock ? 'for update of i' : ''}`,
      [tx.tenantId, serviceId, after, first],
      lock ? 'instance_drafts_lock' : 'instance_drafts',
    );
    const drafts: InstanceView[] = [];
    for (const row of rows) drafts.push(toInstanceView(row, await this.openAnswers(tx, row)));
    return drafts;
  }

  /** Pins a locked draft to another release and writes what that leaves of its answers, sealed as the new form asks. */
  async moveDraft(tx: TenantTransaction, draft: InstanceView, moved: MovedDraft): Promise<void> {
    const sealer = await this.sealerOf(tx, draft);
    const { plain, sealed } = await this.sealAnswers(tx, draft.id, moved.releaseId, moved.answers, sealer);
    await tx.query(
      `update instance set release_id = $3, answers = $4, sealed_answers = $5, provenance = $6, derived = $7, step = $8,
         form_change = $9, version = version + 1
       where tenant_id = $1 and id = $2 and category = 'draft'`,
      [
        tx.tenantId,
        draft.id,
        moved.releaseId,
        JSON.stringify(plain),
        sealed,
        JSON.stringify(moved.provenance),
        JSON.stringify(moved.derived),
        moved.step,
        JSON.stringify(moved.formChange),
      ],
      'instance_move_draft',
    );
  }

  /** The author has read what became of the draft. */
  async forgetFormChange(tx: TenantTransaction, id: string): Promise<void> {
    await tx.query(
      'update instance set form_change = null where tenant_id = $1 and id = $2',
      [tx.tenantId, id],
      'instance_form_change_read',
    );
  }

  /** Removes a draft with its key; what was never sent leaves no history. */
  async deleteDraft(tx: TenantTransaction, id: string): Promise<void> {
    await tx.query(
      `update file set instance_id = null, expires_at = now() where tenant_id = $1 and instance_id = $2`,
      [tx.tenantId, id],
      'instance_release_files',
    );
    await tx.query('delete from instance_key where tenant_id = $1 and id = $2', [tx.tenantId, id]);
    await tx.query(`delete from instance where tenant_id = $1 and id = $2 and category = 'draft'`, [
      tx.tenantId,
      id,
    ]);
  }

  /** Shows the office that the applicant wrote; the workflow does not move. */
  async noteMessage(tx: TenantTransaction, id: string, at: Date): Promise<void> {
    await tx.query(
      `update instance set unread = true, news = 'message', news_at = $3 where tenant_id = $1 and id = $2`,
      [tx.tenantId, id, at],
      'instance_unread',
    );
  }

  /** The office wrote back: what the applicant wrote waits for nobody any more. */
  async noteReply(tx: TenantTransaction, id: string): Promise<void> {
    await tx.query(
      `update instance set news = null, news_at = null where tenant_id = $1 and id = $2 and news = 'message'`,
      [tx.tenantId, id],
      'instance_replied',
    );
  }

  /** Answers as the columns take them. */
  async sealAnswers(
    tx: TenantTransaction,
    id: string,
    releaseId: string,
    answers: Answers,
    sealer: Sealer,
  ): Promise<{ readonly plain: Answers; readonly sealed: Buffer | null }> {
    const { form } = await this.releases.get(tx, releaseId);
    const { plain, sensitive } = splitAnswers(form, answers);
    const nothing = Object.keys(sensitive).length === 0;
    return { plain, sealed: nothing ? null : sealer.seal(JSON.stringify(sensitive), answersContext(id)) };
  }

  /** Throws when the key was destroyed: nothing more is written of an erased instance. */
  sealerOf(tx: TenantTransaction, instance: InstanceView): Promise<Sealer> {
    const { wrappedKey } = instance.head;
    return wrappedKey === null
      ? this.vault.forInstance(tx, instance.id)
      : this.vault.unwrapKey(tx, instance.id, wrappedKey);
  }

  private async find(
    tx: TenantTransaction,
    where: string,
    value: string,
    name: string,
  ): Promise<InstanceView | undefined> {
    const [row] = await tx.query<InstanceRow>(
      `${SELECT_INSTANCE} where i.tenant_id = $1 and ${where}`,
      [tx.tenantId, value],
      name,
    );
    if (row === undefined) return undefined;
    return toInstanceView(row, await this.openAnswers(tx, row));
  }

  private async openAnswers(tx: TenantTransaction, row: InstanceRow): Promise<Answers> {
    if (row.sealedAnswers === null || row.wrappedKey === null) return row.answers;
    const sealer = await this.vault.unwrapKey(tx, row.id, row.wrappedKey);
    return mergeAnswers(row.answers, parseSealed(sealer.openText(row.sealedAnswers, answersContext(row.id))));
  }
}

function answersContext(id: string): string {
  return `answers:${id}`;
}

function parseSealed(text: string): Readonly<Record<Path, Json>> {
  const parsed: unknown = JSON.parse(text);
  if (!isJsonObject(parsed)) throw new Error('Sealed answers are not an object');
  return parsed;
}
