import type { Answers, JsonObject, Path, Provenance, StateCategory, WorkflowState } from '@istanze/shared';
import type { ActingPerson } from '../../ports/inside/instance-store';
import type { FormMove } from '../../ports/inside/open-drafts';
import type { InstanceView } from './instance-view';

/** A row of `instance` with its key, as it is read. */
export interface InstanceRow {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly channel: string;
  readonly serviceId: string;
  readonly releaseId: string;
  readonly officeId: string;
  readonly citizenId: string;
  readonly renewedFrom: string | null;
  readonly applicantName: string;
  readonly applicantNamed: boolean;
  readonly applicantFiscalCode: string;
  readonly representation: ActingPerson | null;
  readonly stateKey: string;
  readonly category: StateCategory;
  readonly version: number;
  readonly workflow: WorkflowState | null;
  readonly answers: Answers;
  readonly sealedAnswers: Buffer | null;
  readonly provenance: Readonly<Record<Path, Provenance>>;
  readonly derived: JsonObject;
  readonly quote: JsonObject | null;
  readonly step: string | null;
  readonly keepData: boolean | null;
  readonly formChange: FormMove | null;
  readonly assigneeId: string | null;
  readonly protocol: string | null;
  readonly finalDate: string | null;
  readonly suspended: boolean;
  readonly unread: boolean;
  readonly lastHash: Buffer | null;
  readonly lastSequence: number;
  readonly wrappedKey: Buffer | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly submittedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly erasedAt: Date | null;
}

export const SELECT_INSTANCE = `select i.id, i.code, i.kind, i.channel, i.service_id as "serviceId", i.release_id as "releaseId",
    i.office_id as "officeId", i.citizen_id as "citizenId", i.renewed_from as "renewedFrom",
    i.applicant_name as "applicantName", i.applicant_folded <> '' as "applicantNamed", i.applicant_fiscal_code as "applicantFiscalCode", i.state_key as "stateKey",
    i.category, i.version, i.workflow, i.answers, i.sealed_answers as "sealedAnswers", i.provenance, i.derived, i.quote,
    i.step, i.form_change as "formChange", i.assignee_id as "assigneeId", i.protocol, i.final_date as "finalDate", i.suspended, i.unread,
    i.last_hash as "lastHash", i.last_sequence as "lastSequence", k.wrapped_key as "wrappedKey",
    i.created_at as "createdAt", i.updated_at as "updatedAt", i.submitted_at as "submittedAt",
    i.expires_at as "expiresAt", i.erased_at as "erasedAt", i.keep_data as "keepData",
    case when r.id is not null then json_build_object('id', r.id, 'kind', r.kind, 'origin', r.origin, 'state', r.state,
      'live', is_live(r), 'representativeId', r.representative_id, 'name', i.representative_name,
      'fiscalCode', i.representative_fiscal_code, 'title', r.title, 'until', r.to_day,
      'file', (select json_build_object('id', f.id, 'name', f.name, 'mime', f.mime) from file f
        where f.tenant_id = r.tenant_id and f.id = r.file_id)) end as representation
  from instance i left join instance_key k on k.tenant_id = i.tenant_id and k.id = i.id
    left join representation r on r.tenant_id = i.tenant_id and r.id = i.representation_id`;

/** The row as the domain sees it, with the answers already put together. */
export function toInstanceView(row: InstanceRow, answers: Answers): InstanceView {
  const { sealedAnswers, lastHash, lastSequence, wrappedKey, erasedAt, ...rest } = row;
  return {
    ...rest,
    workflow: row.workflow === null ? null : { ...row.workflow, version: row.version },
    answers,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    erased: erasedAt !== null,
    head: { sequence: lastSequence, hash: lastHash, wrappedKey },
  };
}
