import { join } from 'node:path';
import type { JsonObject } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import { aPermitService, aStaffViewer } from '../../../test/builders/a-permit-service';
import { aSentRequest, aWorkDone } from '../../../test/builders/sent-request';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { CitizenViewer, StaffViewer } from '../../graphql/viewer';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { SeedFiles } from '../../seeding';
import { seedArchetypes } from '../../seeding/seed-reference';
import { type BundleFile, installBundle } from '../services';
import { createListReports } from '.';

const SEEDS = new SeedFiles(join(__dirname, '../../../../db/seeds'));
const SLUG = 'segnalazione-disservizio';

describe('the reports that anybody may read', () => {
  let world: InstanceWorld;
  let citizen: CitizenViewer;
  let operator: StaffViewer;

  beforeAll(async () => {
    world = await createInstanceWorld();
    await world.world.withTenant(world.world.tenant.id, async (tx) => {
      const office = await aPermitService(tx);
      await seedArchetypes(tx, SEEDS);
      const bundle = await SEEDS.read<BundleFile>('templates', `${SLUG}.json`);
      await installBundle(tx, SEEDS, bundle, { officeName: office.officeName, publish: true });
      const branding = { footer: { reportUrl: `/servizi/${SLUG}` } };
      await tx.query('update tenant set branding = $2 where id = $1', [
        tx.tenantId,
        JSON.stringify(branding),
      ]);
      citizen = await maria(tx);
      operator = await aStaffViewer(tx, office);
    });
  });
  afterAll(() => world.close());

  const list = (asked: { kind?: string; first?: number; after?: string | null } = {}) =>
    createListReports({ withTenant: world.world.withTenant, releases: world.releases })(world.context(null), {
      kind: asked.kind ?? null,
      first: asked.first ?? 20,
      after: asked.after ?? null,
    });
  const titles = async (kind?: string): Promise<readonly string[]> =>
    (await list(kind === undefined ? {} : { kind })).reports.map(({ title }) => title);
  const report = (title: string, change: JsonObject = {}): Promise<string> =>
    aSentRequest(world, citizen, { slug: SLUG }, { ...ANSWERS, title, ...change });
  const taken = async (title: string, change: JsonObject = {}): Promise<string> => {
    const code = await report(title, change);
    await aWorkDone(world, operator, code, ['claim', 'claimed']);
    return code;
  };

  test('one stands there once the office has taken it up, and says nothing of who made it', async () => {
    const code = await report('Lampione spento');
    expect(await titles()).not.toContain('Lampione spento');
    await aWorkDone(world, operator, code, ['claim', 'claimed']);
    const { reports, totalCount, kinds } = await list();
    expect(reports).toMatchObject([
      { title: 'Lampione spento', place: 'Via Roma 12', kind: { it: 'Illuminazione' }, solved: false },
    ]);
    expect(totalCount).toBe(1);
    expect(kinds.map(({ value }) => value)).toContain('lighting');
    const said = JSON.stringify(reports);
    for (const secret of [citizen.familyName, citizen.fiscalCode, code, 'davanti al numero 12'])
      expect(said).not.toContain(secret);
  });

  test('without the consent it never does, nor when the office closed it or the person took it back', async () => {
    await taken('Senza consenso', { public: false });
    const closed = await taken('Chiusa');
    await aWorkDone(world, operator, closed, ['dismiss', 'dismissed'], {
      ground: 'not-competent',
      reasons: 'Non è una strada del Comune.',
      remedies: 'Puoi scrivere alla Provincia.',
    });
    world.world.clock.set(new Date(world.world.clock.now().getTime() + 61_000));
    await world.runJobs();
    expect(await titles()).not.toEqual(expect.arrayContaining(['Senza consenso']));
    expect(await titles()).not.toEqual(expect.arrayContaining(['Chiusa']));
  });

  test('by kind, and page by page from the newest', async () => {
    await taken('Cestino pieno', { kind: 'waste', wasteKind: 'bin', lampNumber: null });
    expect(await titles('waste')).toEqual(['Cestino pieno']);
    const first = await list({ first: 1 });
    expect(first).toMatchObject({ reports: [{ title: 'Cestino pieno' }], pageInfo: { hasNextPage: true } });
    const next = await list({ first: 1, after: first.pageInfo.endCursor });
    expect(next.reports.map(({ title }) => title)).toEqual(['Lampione spento']);
  });

  test('where reports are taken elsewhere there is nothing', async () => {
    await world.world.withTenant(world.world.tenant.id, (tx) =>
      tx.query(`update tenant set branding = '{}' where id = $1`, [tx.tenantId]),
    );
    expect(await list()).toMatchObject({ reports: [], totalCount: 0, kinds: [] });
  });
});

async function maria(tx: TenantTransaction): Promise<CitizenViewer> {
  const name = { givenName: 'Maria', familyName: 'Rossi', fiscalCode: 'RSSMRA80A41H501Y' };
  const id = uuidv7();
  await tx.query(
    `insert into citizen (tenant_id, id, fiscal_code, given_name, family_name, email)
     values ($1, $2, $3, $4, $5, 'maria@example.it')`,
    [tx.tenantId, id, name.fiscalCode, name.givenName, name.familyName],
  );
  return { kind: 'citizen', id, sessionId: uuidv7(), scheme: 'spid', level: 2, ...name };
}

const ANSWERS: JsonObject = {
  residence: {
    streetId: null,
    street: 'Via Verdi',
    civic: '3',
    postalCode: '40121',
    municipality: { code: '037006', name: 'Bologna', province: 'BO' },
  },
  birthDate: '1985-01-01',
  email: 'anna.prova@example.it',
  mobile: '+393331234567',
  kind: 'lighting',
  place: { latitude: null, longitude: null, address: 'Via Roma 12' },
  lampNumber: '1254',
  details: 'Il lampione davanti al numero 12 è spento da una settimana.',
  danger: false,
  public: true,
};
