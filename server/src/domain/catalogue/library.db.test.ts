import { join } from 'node:path';
import type { FormDefinition, JsonObject } from '@istanze/shared';
import { createWorld, type World } from '../../../test/world';
import { activityTypes } from '../../activities';
import { entities } from '../../entities';
import type { RequestContext } from '../../graphql/context';
import { issueInWords } from '../../graphql/issue-words';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { seedDemo, SeedFiles } from '../../seeding';
import { createFormUseCases, getFormOfService } from '../forms';
import { createFollowRenamedKeys } from '../releases';
import { createServiceUseCases } from '../services';
import { findOffices } from '../tenants';
import { findArchetypes, getArchetype } from './catalogue.repository';
import { findModules, findSections } from './library.repository';
import { createLibraryUseCases, type LibraryUseCases } from './library.use-cases';
import { findMatrix } from './matrix.repository';

const files = new SeedFiles(join(__dirname, '../../../../db/seeds'));

describe('the library and the matrix', () => {
  let world: World;
  let library: LibraryUseCases;
  let ctx: RequestContext;
  beforeAll(async () => {
    world = await createWorld({ entities });
    await seedDemo({ files, ...world }, () => undefined);
    library = createLibraryUseCases({
      withTenant: world.withTenant,
      issueInWords,
      activityTypes: new Set(activityTypes.keys()),
    });
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

  function inTenant<T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
    return world.withTenant(world.tenant.id, work);
  }

  async function archetypeOf(key: string) {
    const found = await inTenant(async (tx) => (await findArchetypes(tx)).find((one) => one.key === key));
    if (found === undefined) throw new Error(key);
    return found;
  }

  async function moduleIdOf(key: string): Promise<string> {
    return (await inTenant(findModules)).find((one) => one.key === key)?.id ?? '';
  }

  async function aForm(slug: string): Promise<{ id: string; version: number; definition: FormDefinition }> {
    const services = createServiceUseCases({ withTenant: world.withTenant, files, issueInWords });
    const archetype = await archetypeOf('vantaggi-economici');
    const created = await services.createService(ctx, {
      archetypeId: archetype.id,
      officeId: (await inTenant(findOffices))[0]?.id ?? '',
      title: { it: `Servizio ${slug}` },
      slug,
      codePrefix: 'BON',
      category: 'autorizzazioni',
      maximumDays: 30,
    });
    if (!('slug' in created)) throw new Error(JSON.stringify(created));
    return inTenant(async (tx) => {
      const { id, version, definition } = await getFormOfService(tx, created.id);
      return { id, version, definition };
    });
  }

  function toJson(definition: unknown): JsonObject {
    const json: JsonObject = JSON.parse(JSON.stringify(definition));
    return json;
  }

  describe('an archetype', () => {
    test('is made with a sequence where data and summary come twice, and each of its modules is allowed', async () => {
      const [data, summary, end] = [
        await moduleIdOf('data'),
        await moduleIdOf('summary'),
        await moduleIdOf('confirmation'),
      ];
      const steps = [data, summary, data, summary, end].map((moduleId) => ({ moduleId, phase: 'request' }));
      const answer = await library.saveArchetype(
        ctx,
        null,
        {
          key: 'segnalazioni',
          name: { it: 'Segnalazioni' },
          description: { it: '' },
          workflow: 'benefits',
          steps,
        },
        0,
      );
      if (!('archetype' in answer)) throw new Error(JSON.stringify(answer));
      expect(answer.archetype.steps.map((step) => step['kind'])).toEqual([
        'data',
        'summary',
        'data',
        'summary',
        'confirmation',
      ]);
      expect(new Set(answer.cells.map(({ moduleId }) => moduleId))).toEqual(new Set([data, summary, end]));
    });

    test('without anything to ask is refused at its place, and on an old version shows the one in force', async () => {
      const { id, key, name, description, workflow, version } = await archetypeOf('pagamenti-dovuti');
      const end = await moduleIdOf('confirmation');
      const data = await moduleIdOf('data');
      const input = { key, name, description, workflow, steps: [{ moduleId: end, phase: 'request' }] };
      expect(await library.saveArchetype(ctx, id, input, version)).toMatchObject({
        issues: [{ path: 'steps' }],
      });
      const whole = { ...input, steps: [{ moduleId: data, phase: 'request' }, ...input.steps] };
      expect(await library.saveArchetype(ctx, id, whole, version + 7)).toMatchObject({
        currentVersion: version,
      });
      expect(await library.saveArchetype(ctx, id, whole, version)).toMatchObject({
        archetype: { version: version + 1 },
      });
    });
  });

  describe('a module', () => {
    test('of a known kind is added and renamed; an unknown kind is refused', async () => {
      const input = { key: 'vehicle-data', kind: 'data', name: { it: 'Veicolo' }, description: { it: '' } };
      const added = await library.saveModule(ctx, null, input, 0);
      if (!('module' in added)) throw new Error(JSON.stringify(added));
      const renamed = await library.saveModule(
        ctx,
        added.module.id,
        { ...input, name: { it: 'Veicoli' } },
        1,
      );
      expect(renamed).toMatchObject({ module: { name: { it: 'Veicoli' }, version: 2, kind: 'data' } });
      expect(await library.saveModule(ctx, null, input, 0)).toMatchObject({
        issues: [{ code: 'library-key-taken' }],
      });
      expect(await library.saveModule(ctx, null, { ...input, key: 'x-y', kind: 'magic' }, 0)).toMatchObject({
        issues: [{ path: 'kind' }],
      });
    });
  });

  describe('a library section', () => {
    test('saved again becomes the next version, and the earlier stays', async () => {
      const [person] = (await inTenant(findSections)).filter(({ key }) => key === 'person');
      const definition = toJson({ ...person?.definition, title: { it: 'Chi chiede' } });
      const change = { key: 'person', definition, note: 'Titolo', expectedVersion: 1 };
      expect(await library.saveSection(ctx, change)).toMatchObject({
        section: { version: 2, note: 'Titolo' },
      });
      expect(await library.saveSection(ctx, change)).toMatchObject({ currentVersion: 2 });
      const versions = await library.listSectionVersions(ctx, 'person');
      expect(versions.map(({ version, title }) => [version, title.it])).toEqual([
        [2, 'Chi chiede'],
        [1, 'Chi fa la richiesta'],
      ]);
    });

    test('that would not stand in a form is refused with the place named', async () => {
      const definition = {
        id: 's',
        key: 's',
        title: { it: 'S' },
        fields: [{ id: 'f', key: 'f', type: 'nothing', label: { it: 'F' } }],
      };
      const answer = await library.saveSection(ctx, { key: 'odd', definition, note: '', expectedVersion: 0 });
      expect(answer).toMatchObject({ issues: [{ code: 'form-unknown-type' }] });
    });
  });

  describe('the matrix', () => {
    test('names the forms that a change touches, and no others, before it is saved', async () => {
      const form = await aForm('bonus-toccato');
      const archetype = await archetypeOf('vantaggi-economici');
      const data = await moduleIdOf('data');
      const cell = (await inTenant((tx) => findMatrix(tx, archetype.id))).find(
        ({ moduleId }) => moduleId === data,
      );
      const keys = (cell?.sections ?? []).map(({ key }) => key);
      const without = (key: string) =>
        library.describeImpact(
          ctx,
          archetype.id,
          data,
          keys.filter((one) => one !== key),
        );
      expect((await without('note')).map(({ formId }) => formId)).not.toContain(form.id);
      const touched = (await without('bank-account')).find(({ formId }) => formId === form.id);
      expect(touched?.issues[0]?.message).toContain('Dove ricevere il pagamento');
      expect((await library.describeImpact(ctx, archetype.id, data, null)).length).toBeGreaterThan(0);
    });

    test('once changed, a form with what is no longer allowed is refused at save with the place named', async () => {
      const form = await aForm('bonus-rifiutato');
      const { id } = await archetypeOf('vantaggi-economici');
      const data = await moduleIdOf('data');
      const cell = (await inTenant((tx) => findMatrix(tx, id))).find(({ moduleId }) => moduleId === data);
      const kept = (cell?.sections ?? []).filter(({ key }) => key !== 'bank-account');
      const { version } = await inTenant((tx) => getArchetype(tx, id));
      const pair = { archetypeId: id, moduleId: data, expectedVersion: version };
      expect(await library.allowSections(ctx, pair, kept)).toHaveProperty('cells');
      expect(await library.allowSections(ctx, pair, kept)).toMatchObject({ currentVersion: version + 1 });
      const forms = createFormUseCases({
        withTenant: world.withTenant,
        issueInWords,
        followRenamedKeys: createFollowRenamedKeys({ clock: world.clock }),
      });
      const answer = await forms.saveForm(ctx, form.id, toJson(form.definition), form.version);
      expect(answer).toMatchObject({ issues: [{ code: 'section-not-allowed', path: 'steps.0.sections.3' }] });
      const [page] = form.definition.steps;
      const sections = (page?.sections ?? []).filter(({ pinned }) => pinned?.section !== 'bank-account');
      const reduced = { ...form.definition, steps: [{ ...page, sections }] };
      expect(await forms.saveForm(ctx, form.id, toJson(reduced), form.version)).toHaveProperty('form');
    });

    test('keeps default activities with their performers, and refuses those that do not exist', async () => {
      const { id, version } = await archetypeOf('iscrizione-a-graduatoria');
      const area = await moduleIdOf('personal-area');
      const pair = { archetypeId: id, moduleId: area, expectedVersion: version };
      const staff = { kind: 'staff', roles: ['manager'] };
      expect(await library.allowActivities(ctx, pair, [{ type: 'fly', performer: staff }])).toHaveProperty(
        'issues',
      );
      expect(
        await library.allowActivities(ctx, pair, [{ type: 'accept', performer: { kind: 'staff' } }]),
      ).toHaveProperty('issues');
      const answer = await library.allowActivities(ctx, pair, [{ type: 'accept', performer: staff }]);
      if (!('cells' in answer)) throw new Error(JSON.stringify(answer));
      expect(answer.cells.find(({ moduleId }) => moduleId === area)?.activities).toEqual([
        { type: 'accept', performer: staff },
      ]);
    });

    test('a module of the sequence cannot be forbidden; another can', async () => {
      const { id, version } = await archetypeOf('servizi-a-pagamento');
      const cells = await inTenant((tx) => findMatrix(tx, id));
      const all = cells.map(({ moduleId }) => moduleId);
      const data = await moduleIdOf('data');
      const refused = await library.allowModules(
        ctx,
        id,
        all.filter((one) => one !== data),
        version,
      );
      expect(refused).toMatchObject({ issues: [{ code: 'library-module-used' }] });
      const wider = await library.allowModules(
        ctx,
        id,
        [...all, await moduleIdOf('complete-request')],
        version,
      );
      expect(wider).toHaveProperty('cells.length', all.length + 1);
    });

    test('of one municipality is not that of another', async () => {
      const other = await library.listSectionVersions({ ...ctx, tenantId: world.otherTenant.id }, 'person');
      expect(other.map(({ version }) => version)).toEqual([1]);
    });
  });
});
