import { createHash } from 'node:crypto';
import {
  type CompiledField,
  documentKind,
  findField,
  isJsonObject,
  type Issue,
  isReusedDocument,
  type Json,
  type JsonObject,
  readPath,
  romeDate,
} from '@istanze/shared';
import { NotFoundError } from '../../../graphql/errors';
import type { RequestContext } from '../../../graphql/context';
import { getCitizen } from '../../../graphql/get-viewer';
import { issueInWords } from '../../../graphql/issue-words';
import {
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  validationRefusal,
} from '../../../graphql/refusals';
import type { CitizenViewer } from '../../../graphql/viewer';
import type { StoredFile, StoredFiles } from '../../../files';
import { isUuid } from '../../../platform/is-uuid';
import type { TenantTransaction } from '../../../platform/tenant-transaction';
import type { DraftDependencies } from '../dependencies';
import { lockDraft } from '../get-draft';
import {
  findGivenDocuments,
  forgetGivenDocument,
  type GivenDocumentRow,
  holdGivenDocument,
} from '../given-document.repository';
import type { Attempt } from '../once';

export interface GivenDocumentDependencies extends DraftDependencies {
  readonly files: Pick<StoredFiles, 'find' | 'read' | 'save'>;
}

export interface ReuseRequest {
  readonly code: string;
  readonly path: string;
  readonly documentId: string;
}

export interface GivenDocumentUseCases {
  list(ctx: RequestContext): Promise<readonly GivenDocumentRow[]>;
  /** Of the kind that a question of a draft asks for, in formats and sizes that it takes. */
  listFor(ctx: RequestContext, code: string, path: string): Promise<readonly GivenDocumentRow[]>;
  /** A copy for that question, made once however often it is asked for. */
  reuse(
    ctx: RequestContext,
    request: ReuseRequest,
  ): Promise<Attempt<StoredFile, NotAllowed | ValidationRefusal>>;
  forget(ctx: RequestContext, id: string): Promise<readonly GivenDocumentRow[]>;
}

/** As long as an upload that nobody saved. */
const UNCLAIMED_DAYS = 7;
const GONE = 'reason.document-gone';

class Gone extends Error {}

/** Documents that a person gave with earlier requests: offered where one of their kind is asked for, copied by choice, taken away in the profile. */
export function createGivenDocumentUseCases(deps: GivenDocumentDependencies): GivenDocumentUseCases {
  const { withTenant, clock } = deps;
  return {
    list: (ctx) => withTenant(ctx.tenantId, (tx) => findGivenDocuments(tx, getCitizen(ctx).id, clock.now())),
    listFor: (ctx, code, path) =>
      withTenant(ctx.tenantId, async (tx) => {
        const viewer = getCitizen(ctx);
        const asked = await findQuestion(tx, viewer, code, path, deps);
        if ('refusal' in asked) return [];
        const given = await findGivenDocuments(tx, viewer.id, clock.now());
        return given.filter(
          (document) =>
            isOfKind(asked.answer.field, document) &&
            judge(asked.answer.field, [toValue(document)], deps).length === 0,
        );
      }),
    reuse: (ctx, request) => reuse(ctx, request, deps),
    forget: (ctx, id) =>
      withTenant(ctx.tenantId, async (tx) => {
        const { id: citizenId } = getCitizen(ctx);
        if (isUuid(id)) await forgetGivenDocument(tx, citizenId, id);
        return findGivenDocuments(tx, citizenId, clock.now());
      }),
  };
}

async function reuse(
  ctx: RequestContext,
  request: ReuseRequest,
  deps: GivenDocumentDependencies,
): Promise<Attempt<StoredFile, NotAllowed | ValidationRefusal>> {
  const { withTenant, clock, files } = deps;
  const viewer = getCitizen(ctx);
  const hold = (tx: TenantTransaction) =>
    holdGivenDocument(tx, { citizenId: viewer.id, id: request.documentId, at: clock.now() });
  if (!isUuid(request.documentId)) return { refusal: notAllowed(GONE) };
  const planned = await withTenant(
    ctx.tenantId,
    async (tx): Promise<Attempt<Plan, NotAllowed | ValidationRefusal>> => {
      const asked = await findQuestion(tx, viewer, request.code, request.path, deps);
      if ('refusal' in asked) return asked;
      const { field, held, draftId } = asked.answer;
      const document = await hold(tx);
      if (document === undefined || !isOfKind(field, document)) return { refusal: notAllowed(GONE) };
      const copyId = idOfCopy([draftId, request.path, document.fileId]);
      const others = held.filter((file) => file['id'] !== copyId);
      const issues = judge(field, [...others, toValue(document)], deps);
      if (issues.length > 0) return { refusal: validationRefusal(issues, issueInWords(ctx)) };
      return { answer: { document, copyId } };
    },
  );
  if ('refusal' in planned) return planned;
  const { document, copyId } = planned.answer;
  try {
    const known = await withTenant(ctx.tenantId, (tx) => files.find(tx, copyId));
    if (known !== undefined) return { answer: known };
    const content = await files.read(ctx.tenantId, document.fileId);
    const { name, mime, status } = document;
    const expiresAt = new Date(clock.now().getTime() + UNCLAIMED_DAYS * 86_400_000);
    const owner = { realm: 'citizen', id: viewer.id } as const;
    const copy = { id: copyId, owner, purpose: 'input', name, mime, status, content, expiresAt } as const;
    const stillGiven = async (tx: TenantTransaction): Promise<void> => {
      if ((await hold(tx)) === undefined) throw new Gone();
    };
    return { answer: await files.save(ctx.tenantId, copy, stillGiven) };
  } catch (error) {
    if ((await withTenant(ctx.tenantId, hold)) === undefined) return { refusal: notAllowed(GONE) };
    throw error;
  }
}

interface Plan {
  readonly document: GivenDocumentRow;
  readonly copyId: string;
}

interface Question {
  readonly draftId: string;
  readonly field: CompiledField;
  /** Files that it is answered with. */
  readonly held: readonly JsonObject[];
}

/** A question of the person's own draft that takes documents given before; who acts for another has none to offer. */
async function findQuestion(
  tx: TenantTransaction,
  viewer: CitizenViewer,
  code: string,
  path: string,
  deps: DraftDependencies,
): Promise<Attempt<Question, NotAllowed>> {
  const found = await lockDraft(tx, deps.repository, viewer, code, deps.clock.now());
  if ('refusal' in found) return found;
  const draft = found.answer;
  if (draft.representation !== null || draft.citizenId !== viewer.id)
    return { refusal: notAllowed('reason.document-of-own-requests') };
  const { form } = await deps.releases.get(tx, draft.releaseId);
  const field = findField(form, path);
  if (field === undefined || field.type.holdsFile !== true || !isReusedDocument(field.definition))
    throw new NotFoundError('field');
  return { answer: { draftId: draft.id, field, held: filesIn(readPath(draft.answers, path)) } };
}

function isOfKind({ definition }: CompiledField, { kind }: GivenDocumentRow): boolean {
  return documentKind(definition.source) === kind;
}

/** Formats, sizes and number as the new question has them: it may ask for less than the one before. */
function judge(
  field: CompiledField,
  files: readonly JsonObject[],
  { clock }: Pick<DraftDependencies, 'clock'>,
): readonly Issue[] {
  return field.validate(files, { today: romeDate(clock.now().toISOString()) });
}

function toValue({ fileId: id, name, size, mime, sha256 }: GivenDocumentRow): JsonObject {
  return { id, name, size, mime, sha256 };
}

function filesIn(value: Json): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter((file: Json) => isJsonObject(file)) : [];
}

/** The same for the same question and document: asked for twice, it is one copy (UUID version 8, RFC 9562). */
function idOfCopy(parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
