import { randomBytes } from 'node:crypto';
import type { Json } from '@istanze/shared';
import { aCitizenViewer, aPermitService, type PermitService } from '../../../test/builders/a-permit-service';
import { aDraftSent, anOnceOnlyForm, anOpenDraft, aSavedAnswer } from '../../../test/builders/an-open-draft';
import { aSentRequest } from '../../../test/builders/sent-request';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { CitizenViewer } from '../../graphql/viewer';
import { createGivenDocumentUseCases, type GivenDocumentUseCases } from './use-cases/given-documents';
import { createListObjectChoices } from './use-cases/list-object-choices';

const VEHICLE = { plate: 'AB123CD', kind: 'car', title: 'owner', holder: null };

describe('what was given once', () => {
  let product: InstanceWorld;
  let service: PermitService;
  let narrow: PermitService;
  let documents: GivenDocumentUseCases;
  let choices: ReturnType<typeof createListObjectChoices>;
  const inTenant = <T>(work: Parameters<typeof product.world.withTenant<T>>[1]) =>
    product.world.withTenant(product.world.tenant.id, work);

  beforeAll(async () => {
    product = await createInstanceWorld();
    const { storage, releases, vault, world, files } = product;
    const { withTenant, clock } = world;
    const personRegistryOf = async () => ({
      findPerson: async () => product.registry.answer,
      findHousehold: async () => product.registry.household,
    });
    const deps = { ...storage, releases, vault, clock, withTenant, files, personRegistryOf };
    documents = createGivenDocumentUseCases(deps);
    choices = createListObjectChoices(deps);
    service = await inTenant((tx) => aPermitService(tx, 0, { form: anOnceOnlyForm({ maxCount: 2 }) }));
    narrow = await inTenant((tx) =>
      aPermitService(tx, 0, { form: anOnceOnlyForm({ accept: ['image/png'] }) }),
    );
  });
  afterAll(() => product.close());

  const aCitizen = () => inTenant((tx) => aCitizenViewer(tx, true));
  const upload = (citizen: CitizenViewer, content = randomBytes(64)) =>
    product.files.save(product.world.tenant.id, {
      owner: { realm: 'citizen', id: citizen.id },
      purpose: 'input',
      name: 'contratto.pdf',
      mime: 'application/pdf',
      content,
      status: 'clean',
    });
  const draftOf = (citizen: CitizenViewer, of = service) => anOpenDraft(product, citizen, of);
  const save = (citizen: CitizenViewer, code: string, path: string, value: Json) =>
    aSavedAnswer(product, citizen, code, { path, value });
  const send = async (citizen: CitizenViewer, code: string): Promise<void> => {
    await save(citizen, code, 'subject', 'Prova');
    await aDraftSent(product, citizen, code);
  };
  /** A lease sent with a request and kept: its content, the request, and how it is offered. */
  const giveLease = async (citizen: CitizenViewer) => {
    const content = randomBytes(64);
    const { id, name, size, mime, sha256 } = await upload(citizen, content);
    const lease = [{ id, name, size, mime, sha256 }];
    const code = await aSentRequest(product, citizen, service, { lease }, { jobs: false });
    const [document] = await documents.list(product.context(citizen));
    if (document === undefined) throw new Error('Nothing is offered');
    return { code, content, document, fileId: id };
  };
  const erase = async (code: string): Promise<void> => {
    const [row] = await inTenant((tx) =>
      tx.query<{ id: string }>('select id from instance where tenant_id = $1 and code = $2', [
        tx.tenantId,
        code,
      ]),
    );
    await product.instances.erase(product.world.tenant.id, row?.id ?? '');
  };

  describe('a vehicle', () => {
    test('given with a request, it can be chosen in the next one, which says where it comes from', async () => {
      const citizen = await aCitizen();
      await aSentRequest(product, citizen, service, { car: VEHICLE }, { jobs: false });
      const second = { ...VEHICLE, plate: 'ZZ999ZZ' };
      const code = await draftOf(citizen);
      const offered = await choices(product.context(citizen), citizen, code);
      expect(offered).toEqual([
        {
          kind: 'vehicle',
          values: { plate: 'AB123CD', kind: 'car', title: 'owner' },
          origin: 'profile',
          at: expect.any(String),
          service: { it: 'Passo carrabile', en: 'Driveway' },
        },
      ]);
      const other = await save(citizen, code, 'car', second);
      expect(other.provenance).not.toHaveProperty('car');
      const chosen = await save(citizen, code, 'car', VEHICLE);
      expect(chosen.provenance).toMatchObject({ car: { origin: 'profile', at: offered[0]?.at } });
    });

    test('two given one after the other are both offered, the latest first, and one plate is one vehicle', async () => {
      const citizen = await aCitizen();
      await aSentRequest(product, citizen, service, { car: VEHICLE }, { jobs: false });
      const code = await draftOf(citizen);
      await save(citizen, code, 'car', { ...VEHICLE, plate: 'ZZ999ZZ' });
      await send(citizen, code);
      const again = await draftOf(citizen);
      await save(citizen, again, 'car', { ...VEHICLE, kind: 'van' });
      await send(citizen, again);
      const offered = await choices(product.context(citizen), citizen, await draftOf(citizen));
      expect(offered.map(({ values }) => values)).toEqual([
        { plate: 'AB123CD', kind: 'van', title: 'owner' },
        { plate: 'ZZ999ZZ', kind: 'car', title: 'owner' },
      ]);
    });

    test('nobody else is offered it, nor may they ask for the draft of another', async () => {
      const [owner, other] = [await aCitizen(), await aCitizen()];
      await aSentRequest(product, owner, service, { car: VEHICLE }, { jobs: false });
      expect(await choices(product.context(other), other, await draftOf(other))).toEqual([]);
      await expect(choices(product.context(other), other, await draftOf(owner))).rejects.toThrow('instance');
    });
  });

  describe('a document', () => {
    test('is copied for the next request, which keeps its own when the first is erased', async () => {
      const citizen = await aCitizen();
      const ctx = product.context(citizen);
      const { code: first, content, document } = await giveLease(citizen);
      const code = await draftOf(citizen);
      expect(await documents.listFor(ctx, code, 'lease')).toEqual([document]);
      const used = await documents.reuse(ctx, { code, path: 'lease', documentId: document.id });
      if (!('answer' in used)) throw new Error(JSON.stringify(used));
      const { id, name, size, mime, sha256 } = used.answer;
      expect(id).not.toBe(document.fileId);
      const saved = await save(citizen, code, 'lease', [{ id, name, size, mime, sha256 }]);
      expect(saved.answers).toMatchObject({ lease: [{ id, name: 'contratto.pdf' }] });
      await send(citizen, code);
      await erase(first);
      expect(await product.files.read(product.world.tenant.id, id)).toEqual(content);
      expect((await documents.list(ctx)).map(({ fileId }) => fileId)).toEqual([id]);
    });

    test('asked for twice at once it is copied once', async () => {
      const citizen = await aCitizen();
      const { document, content } = await giveLease(citizen);
      const request = { code: await draftOf(citizen), path: 'lease', documentId: document.id };
      const both = await Promise.all([1, 2].map(() => documents.reuse(product.context(citizen), request)));
      const ids = both.map((used) => ('answer' in used ? used.answer.id : JSON.stringify(used)));
      expect(new Set(ids).size).toBe(1);
      expect(await product.files.read(product.world.tenant.id, ids[0] ?? '')).toEqual(content);
      const copies = await inTenant((tx) =>
        tx.query('select from file where tenant_id = $1 and owner_id = $2', [tx.tenantId, citizen.id]),
      );
      expect(copies).toHaveLength(2);
    });

    test('of another is refused, and so is one of another draft', async () => {
      const [owner, other] = [await aCitizen(), await aCitizen()];
      const { document } = await giveLease(owner);
      const request = { code: await draftOf(other), path: 'lease', documentId: document.id };
      expect(await documents.listFor(product.context(other), request.code, 'lease')).toEqual([]);
      expect(await documents.reuse(product.context(other), request)).toMatchObject({
        refusal: { reason: 'reason.document-gone' },
      });
      await expect(documents.reuse(product.context(owner), request)).rejects.toThrow('instance');
    });

    test('erased meanwhile, infected or taken away in the profile, it cannot be used', async () => {
      const citizen = await aCitizen();
      const ctx = product.context(citizen);
      const gone = { refusal: { reason: 'reason.document-gone' } };
      const { code: first, document } = await giveLease(citizen);
      const code = await draftOf(citizen);
      const use = (documentId: string) => documents.reuse(ctx, { code, path: 'lease', documentId });
      await erase(first);
      expect(await use(document.id)).toMatchObject(gone);
      const next = await giveLease(citizen);
      await inTenant((tx) =>
        tx.query(`update file set status = 'infected' where tenant_id = $1 and id = $2`, [
          tx.tenantId,
          next.fileId,
        ]),
      );
      expect(await documents.list(ctx)).toEqual([]);
      expect(await use(next.document.id)).toMatchObject(gone);
      const last = await giveLease(citizen);
      expect(await documents.forget(ctx, last.document.id)).toEqual([]);
      expect(await use(last.document.id)).toMatchObject(gone);
      expect(await product.instances.useCases.read(ctx, last.code)).toMatchObject({
        answers: { lease: [{ id: last.fileId }] },
      });
    });

    test('is judged again by the new question: its formats, and how many it takes', async () => {
      const citizen = await aCitizen();
      const ctx = product.context(citizen);
      const { document } = await giveLease(citizen);
      const other = await draftOf(citizen, narrow);
      expect(await documents.listFor(ctx, other, 'lease')).toEqual([]);
      expect(
        await documents.reuse(ctx, { code: other, path: 'lease', documentId: document.id }),
      ).toMatchObject({
        refusal: { issues: [{ code: 'file-type' }] },
      });
      const code = await draftOf(citizen);
      const full = await Promise.all([upload(citizen), upload(citizen)]);
      await save(
        citizen,
        code,
        'lease',
        full.map(({ id, name, size, mime, sha256 }) => ({ id, name, size, mime, sha256 })),
      );
      expect(await documents.reuse(ctx, { code, path: 'lease', documentId: document.id })).toMatchObject({
        refusal: { issues: [{ code: 'file-count' }] },
      });
    });

    test('is not kept where the person said "only for this request", and all go when they take reuse back', async () => {
      const citizen = await aCitizen();
      const ctx = product.context(citizen);
      const { code, fileId } = await giveLease(citizen);
      await inTenant((tx) =>
        tx.query('update citizen set reuse_data = false where tenant_id = $1 and id = $2', [
          tx.tenantId,
          citizen.id,
        ]),
      );
      const [left] = await inTenant((tx) =>
        tx.query('select from given_document where tenant_id = $1 and citizen_id = $2', [
          tx.tenantId,
          citizen.id,
        ]),
      );
      expect(left).toBeUndefined();
      expect(await product.instances.useCases.read(ctx, code)).toMatchObject({
        answers: { lease: [{ id: fileId }] },
      });
      const { id, name, size, mime, sha256 } = await upload(citizen);
      await aSentRequest(
        product,
        citizen,
        service,
        { lease: [{ id, name, size, mime, sha256 }] },
        { jobs: false },
      );
      expect(await documents.list(ctx)).toEqual([]);
    });
  });
});
