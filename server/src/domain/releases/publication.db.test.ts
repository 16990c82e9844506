import { type FormDefinition, isJsonObject, type JsonObject } from '@istanze/shared';
import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  itsDrafts,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { PERMIT_FORM } from '../../../test/builders/permit-form';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { CitizenViewer, StaffViewer } from '../../graphql/viewer';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { ManagedService } from './release.types';
import { ReleasePayload } from './publication.types';
import type { PublicationRequest } from './publish';
import { createReleaseUseCases, type ReleaseUseCases } from './release.use-cases';
import { createServiceTestUseCases, type ServiceTestUseCases } from './service-test.use-cases';
import { ServiceTestsPayload } from './service-test.types';

const SECRET = 'celiachia-zz9';

describe('publication', () => {
  let product: InstanceWorld;
  let service: PermitService;
  let citizen: CitizenViewer;
  let admin: StaffViewer;
  let releases: ReleaseUseCases;
  let tests: ServiceTestUseCases;

  beforeAll(async () => {
    product = await createInstanceWorld();
    const { withTenant, readTenant, clock } = product.world;
    releases = createReleaseUseCases({
      withTenant,
      readTenant,
      clock,
      issueInWords:
        () =>
        ({ code }) =>
          code,
    });
    tests = createServiceTestUseCases({ withTenant });
  });
  beforeEach(async () => {
    await within(async (tx) => {
      service = await aPermitService(tx);
      citizen = await aCitizenViewer(tx);
      admin = await aStaffViewer(tx, service, 'admin');
      await itsDrafts(tx, service);
    });
  });
  afterAll(() => product.close());

  const within = <T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T> =>
    product.world.withTenant(product.world.tenant.id, work);
  const edit = (form: FormDefinition) => within((tx) => itsDrafts(tx, service, form));
  const managed = (): Promise<ManagedService> =>
    releases.describeManagedService(product.context(admin), service.serviceId);
  const answer = (request: Partial<PublicationRequest> = {}) =>
    product.publications.publishService(product.context(admin), {
      id: service.serviceId,
      note: '',
      drafts: 'STAY',
      of: null,
      restore: false,
      despiteTests: null,
      mark: null,
      ...request,
    });
  const publish = async (request: Partial<PublicationRequest> = {}): Promise<ReleasePayload> => {
    const answered = await answer(request);
    if (answered instanceof ReleasePayload) return answered;
    throw new Error(JSON.stringify(answered));
  };
  const draft = async (key: string, values: Readonly<Record<string, string>>): Promise<string> => {
    const started = await product.instances.useCases.start(product.context(citizen), {
      serviceSlug: service.slug,
      idempotencyKey: key,
      fromInstance: null,
    });
    if (!('instance' in started)) throw new Error(JSON.stringify(started));
    await product.instances.useCases.saveDraft(product.context(citizen), {
      code: started.instance.code,
      step: null,
      changes: Object.entries(values).map(([path, value]) => ({ path, base: null, value })),
    });
    return started.instance.code;
  };
  const releaseOf = async (code: string): Promise<string | undefined> =>
    (await product.instances.useCases.read(product.context(citizen), code))?.releaseId;

  test('is refused while the flow gives work to an office or a person that is no longer there', async () => {
    const givenTo = async (performer: JsonObject): Promise<unknown> => {
      await within((tx) =>
        tx.query(
          `update workflow set definition = jsonb_set(definition::jsonb, '{states,1,activities,0,performer}', $3::jsonb)
            where tenant_id = $1 and service_id = $2`,
          [
            tx.tenantId,
            service.serviceId,
            JSON.stringify({ kind: 'staff', roles: ['operator'], ...performer }),
          ],
        ),
      );
      return answer();
    };
    const nobody = '0190a000-0000-7000-8000-0000000000ff';
    expect(await givenTo({ people: [nobody] })).toMatchObject({
      issues: [{ code: 'workflow-unknown-person' }],
    });
    expect(await givenTo({ offices: [nobody] })).toMatchObject({
      issues: [{ code: 'workflow-unknown-office' }],
    });
    expect(await givenTo({ people: [admin.id], offices: [service.officeId] })).toBeInstanceOf(ReleasePayload);
  });

  test('there are changes to publish while the drafts differ from what is live, and only then', async () => {
    expect(await managed()).toMatchObject({ hasChanges: true });
    await publish();
    expect(await managed()).toMatchObject({ hasChanges: false });
    await edit(without('f-health'));
    expect(await managed()).toMatchObject({ hasChanges: true });
    await edit(PERMIT_FORM);
    expect(await managed()).toMatchObject({ hasChanges: false });
    await within((tx) =>
      tx.query('update office set case_officer = $3 where tenant_id = $1 and id = $2', [
        tx.tenantId,
        service.officeId,
        'Cleo Neri',
      ]),
    );
    expect(await managed()).toMatchObject({ hasChanges: true });
  });

  test('nobody publishes what they did not see', async () => {
    const seen = await product.publications.describePublication(product.context(admin), {
      id: service.serviceId,
      of: null,
    });
    await edit(without('f-health'));
    expect(await answer({ mark: seen.mark })).toMatchObject({ reason: 'reason.changed-meanwhile' });
    await edit(PERMIT_FORM);
    expect(await publish({ mark: seen.mark })).toBeInstanceOf(ReleasePayload);
  });

  test('going back is a new release with the earlier content, and with the drafts as they were when asked for', async () => {
    const first = await publish();
    await edit(without('f-health'));
    const second = await publish();
    const kept = await publish({ of: first.release.id });
    expect([first, second, kept].map(({ release }) => release.number)).toEqual([2, 3, 4]);
    expect(await contentOf(kept)).toEqual(await contentOf(first));
    expect(kept.service.hasChanges).toBe(true);
    const restored = await publish({ of: first.release.id, restore: true });
    expect(restored.service).toMatchObject({ hasChanges: false });
    const form = await within((tx) =>
      tx.query<{ definition: FormDefinition }>(
        'select definition from form where tenant_id = $1 and service_id = $2',
        [tx.tenantId, service.serviceId],
      ),
    );
    expect(form[0]?.definition).toEqual(PERMIT_FORM);
  });

  test('a release of another service is not found', async () => {
    const { release } = await publish();
    const other = await within((tx) => aPermitService(tx));
    await within((tx) => itsDrafts(tx, other));
    await expect(answer({ id: other.serviceId, of: release.id })).rejects.toThrow('release');
  });

  test('a test of the municipality that fails stops publishing until a reason is given; the reason is kept', async () => {
    await keepTest({ hidden: ['subject'] });
    expect(await answer()).toMatchObject({ issues: [{ code: 'service-test-failed' }] });
    expect(await answer({ despiteTests: '  ' })).toMatchObject({ errorCode: 'VALIDATION' });
    const { release } = await publish({ despiteTests: 'Scade il bando' });
    expect(release.despiteTests).toBe('Scade il bando');
  });

  test('a reason is not kept where the tests hold', async () => {
    await keepTest({ visible: ['subject'] });
    expect((await publish({ despiteTests: 'Per sicurezza' })).release.despiteTests).toBeNull();
  });

  test('tests are changed by who saw their last version', async () => {
    const [test] = await keepTest({ visible: ['subject'] });
    if (test === undefined) throw new Error('The test was not kept');
    const { id, serviceId } = test;
    const change = { id, serviceId, definition: aTest({}), position: null };
    const ctx = product.context(admin);
    expect(await tests.save(ctx, { ...change, expectedVersion: 1 })).toMatchObject({
      tests: [{ version: 2 }],
    });
    expect(await tests.save(ctx, { ...change, expectedVersion: 1 })).toMatchObject({ currentVersion: 2 });
    expect(await tests.remove(ctx, id, 1)).toMatchObject({ currentVersion: 2 });
    expect(await tests.remove(ctx, id, 2)).toMatchObject({ tests: [] });
    expect(
      await tests.save(ctx, { ...change, id: null, definition: {}, expectedVersion: null }),
    ).toMatchObject({
      errorCode: 'VALIDATION',
    });
  });

  test('of two drafts the one moves that loses nothing; its author reads what changed, once', async () => {
    const first = await publish();
    const harmed = await draft('harmed', { subject: 'Prova', health: SECRET });
    const unharmed = await draft('unharmed', { subject: 'Prova' });
    await edit(without('f-health'));
    const told = await product.publications.rehearse(
      product.context(admin),
      { id: service.serviceId, of: null },
      { after: null, first: 10 },
    );
    expect(told.drafts).toMatchObject([
      { code: harmed, lost: [{ it: 'Salute' }] },
      { code: unharmed, lost: [] },
    ]);
    expect(JSON.stringify(told)).not.toContain(SECRET);
    const second = await publish({ drafts: 'MOVE_UNHARMED' });
    await product.runJobs();
    expect(await releaseOf(harmed)).toBe(first.release.id);
    expect(await releaseOf(unharmed)).toBe(second.release.id);
    const { acknowledgeFormChange, read } = product.instances.useCases;
    expect(await read(product.context(citizen), unharmed)).toMatchObject({ formChange: { from: 2, to: 3 } });
    await acknowledgeFormChange(product.context(citizen), unharmed);
    expect(await read(product.context(citizen), unharmed)).toMatchObject({ formChange: null });
  });

  test('who moves with everything loses what is not asked, and nothing sensitive is left in clear', async () => {
    await publish();
    const code = await draft('sensitive', { subject: 'Prova', health: SECRET });
    await edit(without('f-health'));
    await publish({ drafts: 'MOVE' });
    await product.runJobs();
    const [row] = await within((tx) =>
      tx.query<{ whole: string }>(
        'select row_to_json(i)::text as whole from instance i where tenant_id = $1 and code = $2',
        [tx.tenantId, code],
      ),
    );
    expect(row?.whole).toContain('"sealed_answers":null');
    expect(row?.whole).not.toContain(SECRET);
    const read = await product.instances.useCases.read(product.context(citizen), code);
    expect(read).toMatchObject({ formChange: { lost: [{ it: 'Salute' }] }, answers: { subject: 'Prova' } });
  });

  test('a release that is not live any more moves nothing', async () => {
    const first = await publish();
    const code = await draft('late', { subject: 'Prova' });
    await edit(without('f-health'));
    await publish({ drafts: 'MOVE' });
    await publish({ of: first.release.id });
    await product.runJobs();
    expect(await releaseOf(code)).toBe(first.release.id);
  });

  test('the impact counts open drafts and running instances and names what speaks of a field that went', async () => {
    await publish();
    await draft('counted', { subject: 'Prova' });
    await edit(without('f-place'));
    const impact = await product.publications.describeImpact(product.context(admin), {
      id: service.serviceId,
      of: null,
    });
    expect(impact).toMatchObject({ drafts: 1, running: 0 });
    expect(impact.mentions).toContainEqual(expect.objectContaining({ kind: 'derived', gone: true }));
  });

  async function keepTest(expects: JsonObject): Promise<ServiceTestsPayload['tests']> {
    const saved = await tests.save(product.context(admin), {
      serviceId: service.serviceId,
      id: null,
      definition: aTest(expects),
      position: null,
      expectedVersion: null,
    });
    if (saved instanceof ServiceTestsPayload) return saved.tests;
    throw new Error(JSON.stringify(saved));
  }

  async function contentOf({ release }: ReleasePayload): Promise<JsonObject> {
    const described = await releases.describeRelease(product.context(admin), release.id);
    const content: unknown = JSON.parse(described?.content.text ?? 'null');
    return isJsonObject(content) ? content : {};
  }
});

function aTest(expects: JsonObject): JsonObject {
  return { name: 'Chiede l’oggetto', answers: { subject: 'Prova' }, expects };
}

function without(id: string): FormDefinition {
  return {
    ...PERMIT_FORM,
    steps: PERMIT_FORM.steps.map((step) => ({
      ...step,
      sections: step.sections.map((section) => ({
        ...section,
        fields: section.fields.filter((field) => field.id !== id),
      })),
    })),
  };
}
