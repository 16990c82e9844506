import { join } from 'node:path';
import { compileForm, parseForm } from '@istanze/shared';
import { createWorld, type World } from '../../../test/world';
import { entities } from '../../entities';
import type { RequestContext } from '../../graphql/context';
import { issueInWords } from '../../graphql/issue-words';
import { seedDemo, SeedFiles } from '../../seeding';
import { findArchetypes, getServiceById, findManagedServices } from '../catalogue';
import { addRelease, buildRelease, findObstacles, loadReleaseParts } from '../releases';
import { findOffices } from '../tenants';
import { createServiceUseCases, type ServiceUseCases } from './service.use-cases';
import type { NewServiceInput } from './service.types';

const files = new SeedFiles(join(__dirname, '../../../../db/seeds'));

describe('services as wholes', () => {
  let world: World;
  let services: ServiceUseCases;
  let ctx: RequestContext;
  beforeAll(async () => {
    world = await createWorld({ entities });
    await seedDemo({ files, ...world }, () => undefined);
    services = createServiceUseCases({ withTenant: world.withTenant, files, issueInWords });
    ctx = {
      tenantId: world.tenant.id,
      origin: 'http://localhost',
      locale: 'it',
      correlationId: 'test',
      mayChange: true,
      viewer: { kind: 'staff', id: world.tenant.id, sessionId: '1', name: 'Ada', email: 'a@b.it', roles: [] },
    };
  });
  afterAll(() => world.close());

  async function aNewService(archetype: string, slug: string): Promise<NewServiceInput> {
    return world.withTenant(world.tenant.id, async (tx) => ({
      archetypeId: (await findArchetypes(tx)).find(({ key }) => key === archetype)?.id ?? '',
      officeId: (await findOffices(tx))[0]?.id ?? '',
      title: { it: 'Passo carrabile' },
      slug,
      codePrefix: 'PAS',
      category: 'autorizzazioni',
      maximumDays: 60,
    }));
  }

  async function create(archetype: string, slug: string): Promise<string> {
    const answer = await services.createService(ctx, await aNewService(archetype, slug));
    if (!('id' in answer)) throw new Error(JSON.stringify(answer));
    return answer.id;
  }

  test.each([
    'permessi-e-documenti',
    'vantaggi-economici',
    'iscrizione-a-graduatoria',
    'pagamenti-dovuti',
    'servizi-a-pagamento',
  ])('a new service of %s has a form and a flow that could be published at once', async (archetype) => {
    const id = await create(archetype, `nuovo-${archetype}`);
    await world.withTenant(world.tenant.id, async (tx) => {
      const service = await getServiceById(tx, id);
      const parts = await loadReleaseParts(tx, service);
      expect(service.status).toBe('draft');
      expect(findObstacles(buildRelease(parts))).toEqual([]);
      expect(compileForm(parts.form).fields.length).toBeGreaterThan(4);
      expect(
        parts.form.steps.flatMap(({ sections }) => sections).every(({ pinned }) => pinned?.version === 1),
      ).toBe(true);
      expect(parseForm(JSON.parse(JSON.stringify(parts.form))).ok).toBe(true);
    });
  });

  test('a page that asks twice for the same module gets its own sections', async () => {
    const id = await create('permessi-e-documenti', 'due-passi');
    const { form } = await world.withTenant(world.tenant.id, async (tx) =>
      loadReleaseParts(tx, await getServiceById(tx, id)),
    );
    expect(form.steps.map(({ sections }) => sections.map(({ pinned }) => pinned?.section))).toEqual([
      ['person', 'residence', 'contacts'],
      ['declarations'],
    ]);
  });

  test('facts that cannot be are refused each at its place, in words', async () => {
    const taken = await world.withTenant(world.tenant.id, (tx) => findManagedServices(tx));
    const input = await aNewService('permessi-e-documenti', taken[0]?.slug ?? '');
    const answer = await services.createService(ctx, {
      ...input,
      codePrefix: 'x',
      maximumDays: 0,
      category: '?',
    });
    if (!('issues' in answer)) throw new Error('not refused');
    expect(answer.issues.map(({ path }) => path)).toEqual(['slug', 'codePrefix', 'category', 'maximumDays']);
    expect(answer.issues[0]?.message).toBe('C’è già un servizio con questo indirizzo: scegline un altro.');
  });

  test('the same address again is refused, and another municipality may have it', async () => {
    const input = await aNewService('pagamenti-dovuti', 'stesso-indirizzo');
    expect(await services.createService(ctx, input)).toHaveProperty('id');
    expect(await services.createService(ctx, input)).toHaveProperty('issues');
  });

  test('a service is suspended and archived with a reason, and active only once published', async () => {
    const id = await create('pagamenti-dovuti', 'da-sospendere');
    const set = (
      status: 'active' | 'suspended' | 'archived',
      reason: string | null,
      expectedVersion: number,
    ) =>
      services.setServiceStatus(ctx, id, {
        status,
        reason: reason === null ? null : { it: reason },
        expectedVersion,
      });
    expect(await set('active', null, 1)).toHaveProperty('issues');
    await world.withTenant(world.tenant.id, async (tx) => {
      const parts = await loadReleaseParts(tx, await getServiceById(tx, id));
      await addRelease(tx, { serviceId: id, content: buildRelease(parts), note: '', staffId: null });
    });
    expect(await set('suspended', ' ', 1)).toHaveProperty('issues');
    expect(await set('suspended', 'Chiuso per lavori', 1)).toMatchObject({ status: 'suspended', version: 2 });
    expect(await set('active', null, 1)).toMatchObject({ currentVersion: 2 });
    expect(await set('archived', 'Non serve più', 2)).toMatchObject({ status: 'archived' });
    const service = await world.withTenant(world.tenant.id, (tx) => getServiceById(tx, id));
    expect(service.statusReason).toEqual({ it: 'Non serve più' });
  });

  test('the sheet is saved with its facts by who saw its last version', async () => {
    const id = await create('vantaggi-economici', 'scheda-da-scrivere');
    const { version, sheet: _sheet, ...before } = await services.describeFacts(ctx, id);
    const facts = {
      title: { it: 'Bonus libri', en: 'Book bonus' },
      shortDescription: { it: 'Un aiuto per i libri di scuola.' },
      category: 'educazione-e-formazione',
      topics: ['Istruzione'],
      officeId: before.officeId,
      maximumDays: 45,
      silence: 'none' as const,
    };
    const sheet = { forWhom: { it: 'Famiglie con ISEE basso' } };
    const saved = await services.saveFacts(ctx, id, { facts, sheet, expectedVersion: version });
    expect(saved).toEqual({ version: version + 1 });
    expect(await services.describeFacts(ctx, id)).toMatchObject({ ...facts, sheet });
    const late = await services.saveFacts(ctx, id, { facts, sheet, expectedVersion: version });
    expect(late).toMatchObject({ currentVersion: version + 1 });
    const long = { ...facts, shortDescription: { it: 'x'.repeat(256) } };
    const refused = await services.saveFacts(ctx, id, { facts: long, sheet, expectedVersion: version + 1 });
    expect(refused).toMatchObject({ issues: [{ path: 'shortDescription' }] });
  });
});
