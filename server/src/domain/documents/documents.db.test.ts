import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { CitizenViewer, StaffViewer } from '../../graphql/viewer';
import type { InstanceRecord } from '../../ports/inside/instance-store';
import { InstancePayload } from '../instances/instance-results.types';
import type { Instance } from '../instances/instance.types';
import { createDocumentUseCases } from './document.use-cases';

describe('documents', () => {
  let world: InstanceWorld;
  let service: PermitService;
  let citizen: CitizenViewer;
  let operator: StaffViewer;
  let instance: InstanceRecord;

  beforeAll(async () => {
    world = await createInstanceWorld();
    const { tenant, withTenant } = world.world;
    await withTenant(tenant.id, async (tx) => {
      service = await aPermitService(tx);
      citizen = await aCitizenViewer(tx);
      operator = await aStaffViewer(tx, service);
    });
    const { useCases } = world.instances;
    const ctx = world.context(citizen);
    const draft = instanceOf(
      await useCases.start(ctx, { serviceSlug: service.slug, idempotencyKey: 'd', fromInstance: null }),
    );
    const changes = [
      { path: 'subject', base: null, value: 'Prova' },
      { path: 'health', base: null, value: 'segreto-zz8' },
    ];
    const saved = instanceOf(await useCases.saveDraft(ctx, { code: draft.code, step: null, changes }));
    await useCases.submit(ctx, { code: draft.code, expectedVersion: saved.version, idempotencyKey: 'd' });
    await world.runJobs();
    const found = await withTenant(tenant.id, (tx) => world.storage.store.findByCode(tx, draft.code));
    if (found === undefined) throw new Error('Not found');
    instance = found;
  });
  afterAll(() => world.close());

  const request = (key: string) => ({
    key,
    instance,
    template: 'document',
    locale: 'it' as const,
    values: {},
    numbered: { series: 'permits' },
    validFrom: '2026-01-01',
    validTo: '2099-12-31',
  });

  test('the receipt is there once it is registered, one for the instance', async () => {
    const again = await world.documents.receipt(world.world.tenant.id, instance);
    const [first] = await useCases().listMyDocuments(world.context(citizen));
    expect(first).toMatchObject({
      number: null,
      mime: 'application/pdf',
      instanceCode: instance.code,
      verificationUrl: null,
    });
    expect(first?.id).toBe(again.id);
    expect(
      await world.instances.mayReadFile(
        { realm: 'citizen', subjectId: citizen.id },
        await fileOf(again.fileId),
      ),
    ).toBe(true);
    const stranger = await world.world.withTenant(world.world.tenant.id, (tx) => aCitizenViewer(tx));
    expect(
      await world.instances.mayReadFile(
        { realm: 'citizen', subjectId: stranger.id },
        await fileOf(again.fileId),
      ),
    ).toBe(false);
  });

  test('many at once with one key make one document; the series has no gaps', async () => {
    const { tenant } = world.world;
    const issued = await Promise.all(
      [1, 2, 3, 4].map(() => world.documents.issue(tenant.id, request('one'))),
    );
    expect(new Set(issued.map(({ id }) => id)).size).toBe(1);
    const next = await world.documents.issue(tenant.id, request('two'));
    expect([issued[0]?.number, next.number].map((number) => number?.split('/')[0])).toEqual(['1', '2']);
  });

  test('anybody checks it by its code: pending, in force, revoked', async () => {
    const { tenant, withTenant } = world.world;
    const document = await world.documents.issue(tenant.id, request('checked'));
    const mine = (await useCases().listMyDocuments(world.context(citizen))).find(
      ({ id }) => id === document.id,
    );
    const code = mine?.verificationUrl?.split('/').at(-1) ?? '';
    const check = () =>
      useCases().checkDocument(world.context(null), code.toLowerCase().replaceAll('-', ' '));
    expect(await check()).toMatchObject({ valid: false, state: 'pending', issuedBy: 'Comune di Montesole' });
    await withTenant(tenant.id, (tx) =>
      world.documents.setState(tx, document.id, 'active', { plates: ['AB123CD'] }),
    );
    expect(await check()).toMatchObject({
      valid: true,
      number: document.number,
      facts: { plates: ['AB123CD'] },
    });
    await withTenant(tenant.id, (tx) => world.documents.setState(tx, document.id, 'revoked'));
    expect(await check()).toMatchObject({ valid: false, state: 'revoked' });
    expect(await useCases().checkDocument(world.context(null, world.world.otherTenant.id), code)).toBeNull();
    expect(await useCases().checkDocument(world.context(null), '2222-2222-2222-2222')).toBeNull();
  });

  test('a preview has no number and no record, and only who asked may open it', async () => {
    const { tenant } = world.world;
    const before = (await useCases().listMyDocuments(world.context(citizen))).length;
    const { fileId } = await world.documents.preview(tenant.id, request('preview'), operator.id);
    expect((await useCases().listMyDocuments(world.context(citizen))).length).toBe(before);
    const file = await fileOf(fileId);
    expect(file).toMatchObject({ purpose: 'preview', expiresAt: expect.any(Date) });
    expect(await world.instances.mayReadFile({ realm: 'staff', subjectId: operator.id }, file)).toBe(true);
    expect(await world.instances.mayReadFile({ realm: 'citizen', subjectId: citizen.id }, file)).toBe(false);
  });

  function useCases() {
    return createDocumentUseCases({ withTenant: world.world.withTenant, clock: world.world.clock });
  }

  async function fileOf(id: string) {
    const file = await world.world.withTenant(world.world.tenant.id, (tx) => world.files.find(tx, id));
    if (file === undefined) throw new Error(`No file ${id}`);
    return file;
  }
});

function instanceOf(answer: object): Instance {
  if (answer instanceof InstancePayload) return answer.instance;
  throw new Error(`Refused: ${JSON.stringify(answer)}`);
}
