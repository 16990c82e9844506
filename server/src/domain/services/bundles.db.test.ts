import { join } from 'node:path';
import type { Json } from '@istanze/shared';
import { createWorld, type World } from '../../../test/world';
import { entities } from '../../entities';
import type { RequestContext } from '../../graphql/context';
import { issueInWords } from '../../graphql/issue-words';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { seedDemo, SeedFiles } from '../../seeding';
import { findManagedServices, findSectionVersions, getServiceById } from '../catalogue';
import { getFormOfService } from '../forms';
import { loadReleaseParts } from '../releases';
import { findOffices } from '../tenants';
import { type BundleUseCases, createBundleUseCases } from './bundle.use-cases';
import type { ReferenceFiles } from './reference-files';
import { findServiceId, overwriteDefinition } from './service.repository';
import { createServiceUseCases } from './service.use-cases';

const files = new SeedFiles(join(__dirname, '../../../../db/seeds'));

const ADDED = {
  id: 'later-edition',
  key: 'laterEdition',
  title: { it: 'Dove possiamo scriverti' },
  fields: [],
};

/** The ready-made services in a later edition. */
function edition(edit: (text: string) => string): ReferenceFiles {
  return {
    list: (...path) => files.list(...path),
    async read<T>(...path: readonly string[]): Promise<T> {
      const found = await files.read<T>(...path);
      if (path[0] !== 'templates') return found;
      const text = edit(JSON.stringify(found));
      return JSON.parse(text.startsWith('{') ? `${text.slice(0, -1)},"version":99}` : text);
    },
  };
}

/** One section more. */
const newerFiles = edition((text) => text.replace('"sections":[', `"sections":[${JSON.stringify(ADDED)},`));

const LOOK = { apply: false, leave: [], replace: [] };
const TAKE = { ...LOOK, apply: true };

describe('configuration in files', () => {
  let world: World;
  let bundles: BundleUseCases;
  let here: RequestContext;
  let there: RequestContext;
  beforeAll(async () => {
    world = await createWorld({ entities });
    await seedDemo({ files, ...world }, () => undefined);
    bundles = createBundleUseCases({ withTenant: world.withTenant, files, issueInWords });
    const context = (tenantId: string): RequestContext => ({
      tenantId,
      origin: 'http://localhost',
      locale: 'it',
      correlationId: 'test',
      mayChange: true,
      viewer: { kind: 'staff', id: tenantId, sessionId: '1', name: 'Ada', email: 'a@b.it', roles: [] },
    });
    here = context(world.tenant.id);
    there = context(world.otherTenant.id);
  }, 60_000);
  afterAll(() => world.close());

  const officeOf = (ctx: RequestContext): Promise<string> =>
    world.withTenant(ctx.tenantId, async (tx) => (await findOffices(tx))[0]?.id ?? '');

  const formOf = (id: string) =>
    world.withTenant(there.tenantId, async (tx) => (await getFormOfService(tx, id)).definition);

  async function created(slug: string): Promise<string> {
    const services = createServiceUseCases({ withTenant: world.withTenant, files, issueInWords });
    const archetypeId = await world.withTenant(here.tenantId, async (tx) => {
      const [service] = await findManagedServices(tx);
      return service?.archetypeId ?? '';
    });
    const answer = await services.createService(here, {
      archetypeId,
      officeId: await officeOf(here),
      title: { it: `Servizio ${slug}` },
      slug,
      codePrefix: 'PRV',
      category: 'autorizzazioni',
      maximumDays: 30,
    });
    if (!('slug' in answer)) throw new Error(JSON.stringify(answer));
    return answer.id;
  }

  async function file(bundle: Promise<unknown>): Promise<Json> {
    const json: Json = JSON.parse(JSON.stringify(await bundle));
    return json;
  }

  async function bring(ctx: RequestContext, bundle: Json, apply: boolean) {
    const answer = await bundles.importConfiguration(ctx, bundle, await officeOf(ctx), apply);
    if (!('items' in answer)) throw new Error(JSON.stringify(answer));
    return answer.items;
  }

  /** The service whose form says these words. */
  async function findAsking(tx: TenantTransaction, words: string): Promise<string> {
    for (const service of await findManagedServices(tx)) {
      const { form } = await loadReleaseParts(tx, service);
      if (JSON.stringify(form).includes(words)) return service.id;
    }
    throw new Error(`No service says ${words}`);
  }

  const changesOf = (items: readonly { kind: string; key: string; change: string }[], kind: string) =>
    items.filter((item) => item.kind === kind).map(({ key, change }) => [key, change]);

  test('a service goes to another municipality: told first, then done, then nothing more to do', async () => {
    const bundle = await file(bundles.exportService(here, await created('porta-di-la')));
    expect(changesOf(await bring(there, bundle, false), 'service')).toEqual([['porta-di-la', 'added']]);
    const slugThere = (tx: TenantTransaction) => findServiceId(tx, 'porta-di-la');
    expect(await world.withTenant(there.tenantId, slugThere)).toBeUndefined();
    await bring(there, bundle, true);
    const again = await bring(there, bundle, false);
    expect(again.every(({ change }) => change === 'same')).toBe(true);
    const parts = await world.withTenant(there.tenantId, async (tx) =>
      loadReleaseParts(tx, await getServiceById(tx, (await slugThere(tx)) ?? '')),
    );
    expect(parts.service.status).toBe('draft');
    expect(parts.form.steps.length).toBeGreaterThan(0);
  });

  test('a service that is there has its drafts replaced and keeps office, status and releases', async () => {
    const before = await world.withTenant(there.tenantId, async (tx) =>
      getServiceById(tx, await findAsking(tx, 'Perché chiedi il permesso')),
    );
    const exported = await file(bundles.exportService(there, before.id));
    const text = JSON.stringify(exported).replaceAll('"Perché chiedi il permesso"', '"Perché lo chiedi"');
    const changed: Json = JSON.parse(text);
    const items = await bring(there, changed, true);
    const service = items.find(({ kind }) => kind === 'service');
    expect([service?.change, service?.parts]).toEqual(['changed', ['form']]);
    expect(JSON.stringify(service?.formAfter)).toContain('Perché lo chiedi');
    const after = await world.withTenant(there.tenantId, (tx) => getServiceById(tx, before.id));
    expect([after.officeId, after.status, after.liveReleaseId]).toEqual([
      before.officeId,
      before.status,
      before.liveReleaseId,
    ]);
    expect(await file(bundles.exportService(there, before.id))).toEqual(changed);
  });

  test('the whole configuration of a municipality goes out and back without a difference', async () => {
    const whole = await file(bundles.exportTenant(here));
    expect((await bring(here, whole, true)).every(({ change }) => change === 'same')).toBe(true);
    expect(await file(bundles.exportTenant(here))).toEqual(whole);
  });

  test('a library section that says something else under the same number becomes the next version, and the form follows', async () => {
    const id = await created('sezione-diversa');
    const bundle = await file(bundles.exportService(here, id));
    await world.withTenant(there.tenantId, async (tx) => {
      const [person] = await findSectionVersions(tx, 'person');
      if (person === undefined) throw new Error('no section');
      await tx.query(`update section set definition = $2 where tenant_id = $1 and key = 'person'`, [
        tx.tenantId,
        JSON.stringify({ ...person.definition, title: { it: 'Di là' } }),
      ]);
    });
    await bring(there, bundle, true);
    const pinned = await world.withTenant(there.tenantId, async (tx) => {
      const form = await getFormOfService(tx, (await findServiceId(tx, 'sezione-diversa')) ?? '');
      return form.definition.steps.flatMap(({ sections }) => sections.map((section) => section.pinned));
    });
    expect(pinned).toContainEqual({ section: 'person', version: 2 });
  });

  test('a file that is no configuration is refused with the place named, and nothing is written', async () => {
    const answer = await bundles.importConfiguration(
      here,
      { format: 'istanze-online', version: 1 },
      await officeOf(here),
      true,
    );
    expect(answer).toMatchObject({
      issues: [
        { path: 'scope' },
        { path: 'modules' },
        { path: 'sections' },
        { path: 'archetypes' },
        { path: 'services' },
      ],
    });
  });

  test('a ready-made service is installed, and its newer edition keeps what was changed here', async () => {
    const listed = await bundles.listReadyMade(there);
    const [first] = listed;
    if (first === undefined) throw new Error('no ready-made service');
    await world.withTenant(there.tenantId, (tx) =>
      tx.query(`update service set slug = slug || '-vecchio' where tenant_id = $1 and slug = $2`, [
        tx.tenantId,
        first.key,
      ]),
    );
    const installed = await bundles.installReadyMade(there, first.key, await officeOf(there));
    if (!('slug' in installed)) throw new Error(JSON.stringify(installed));
    expect(await bundles.updateFromReadyMade(there, installed.id, LOOK)).toBeNull();
    const mine = await world.withTenant(there.tenantId, (tx) => getFormOfService(tx, installed.id));
    const [step] = mine.definition.steps;
    if (step === undefined) throw new Error('The form has no step');
    const local = JSON.stringify(mine.definition).replace(JSON.stringify(step.title.it), '"La tua casa"');
    await world.withTenant(there.tenantId, (tx) =>
      overwriteDefinition(tx, 'form', installed.id, JSON.parse(local)),
    );
    const later = createBundleUseCases({ withTenant: world.withTenant, files: newerFiles, issueInWords });
    expect(await later.updateFromReadyMade(there, installed.id, LOOK)).toMatchObject([
      { name: 'form', goesTogether: true },
    ]);
    await later.updateFromReadyMade(there, installed.id, TAKE);
    const merged = await world.withTenant(there.tenantId, (tx) => getFormOfService(tx, installed.id));
    expect(JSON.stringify(merged.definition)).toContain('La tua casa');
    expect(JSON.stringify(merged.definition)).toContain('Dove possiamo scriverti');
    expect(await later.updateFromReadyMade(there, installed.id, LOOK)).toBeNull();
    expect(await later.undoReadyMadeUpdate(there, installed.id)).toMatchObject({ id: installed.id });
    expect(JSON.stringify(await formOf(installed.id))).toBe(local);
    expect(await later.undoReadyMadeUpdate(there, installed.id)).toMatchObject({
      reason: 'reason.update-nothing',
    });

    await later.updateFromReadyMade(there, installed.id, { ...TAKE, leave: ['form'] });
    expect(JSON.stringify(await formOf(installed.id))).toBe(local);
    await world.withTenant(there.tenantId, (tx) =>
      overwriteDefinition(tx, 'form', installed.id, JSON.parse(local.replace('La tua casa', 'Casa tua'))),
    );
    expect(await later.undoReadyMadeUpdate(there, installed.id)).toMatchObject({
      reason: 'reason.update-changed',
    });
  });

  test('where both changed the same words, the newer edition wins only if it is asked to', async () => {
    const [, second] = await bundles.listReadyMade(there);
    if (second === undefined) throw new Error('no second ready-made service');
    const installed = await bundles.installReadyMade(there, second.key, await officeOf(there));
    if (!('slug' in installed)) throw new Error(JSON.stringify(installed));
    const words = (await formOf(installed.id)).steps[0]?.title.it ?? '';
    const said = (it: string) => (text: string) => text.replaceAll(JSON.stringify(words), JSON.stringify(it));
    const later = createBundleUseCases({
      withTenant: world.withTenant,
      files: edition(said('Parole nuove')),
      issueInWords,
    });
    const local = said('Parole nostre')(JSON.stringify(await formOf(installed.id)));
    await world.withTenant(there.tenantId, (tx) =>
      overwriteDefinition(tx, 'form', installed.id, JSON.parse(local)),
    );
    expect(await later.updateFromReadyMade(there, installed.id, LOOK)).toMatchObject([
      { name: 'form', goesTogether: false },
    ]);
    await later.updateFromReadyMade(there, installed.id, TAKE);
    expect(JSON.stringify(await formOf(installed.id))).toContain('Parole nostre');
    await later.undoReadyMadeUpdate(there, installed.id);
    await later.updateFromReadyMade(there, installed.id, { ...TAKE, replace: ['form'] });
    expect(JSON.stringify(await formOf(installed.id))).toContain('Parole nuove');
  });
});
