import { addDays, addMonths, romeDate } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import { aPermitService, aCitizenViewer, type PermitService } from '../../../test/builders/a-permit-service';
import { configurationOf, createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { CitizenViewer } from '../../graphql/viewer';
import type { TenantTransaction } from '../../platform/tenant-transaction';

describe('people under eighteen with their own identity', () => {
  let product: InstanceWorld;
  let service: PermitService;

  beforeAll(async () => {
    product = await createInstanceWorld();
    service = await inTenant((tx) => aPermitService(tx));
  });
  afterAll(() => product.close());

  const inTenant = <T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T> =>
    product.world.withTenant(product.world.tenant.id, work);
  const bornOn = (day: string): Promise<CitizenViewer> =>
    inTenant(async (tx) => {
      const viewer = await aCitizenViewer(tx);
      await tx.query('update citizen set birth_date = $3 where tenant_id = $1 and id = $2', [
        tx.tenantId,
        viewer.id,
        day,
      ]);
      return viewer;
    });
  const start = (viewer: CitizenViewer, slug = service.slug) =>
    product.instances.useCases.start(product.context(viewer), {
      serviceSlug: slug,
      idempotencyKey: uuidv7(),
      fromInstance: null,
    });
  const today = () => romeDate(product.world.clock.now().toISOString());
  const eighteenToday = () => addMonths(today(), -18 * 12);

  test('are told who can ask for them, until the day of their eighteenth birthday', async () => {
    const tomorrow = await bornOn(addDays(eighteenToday(), 1));
    expect(await start(tomorrow)).toMatchObject({ reason: 'reason.minor' });
    expect(await start(await bornOn(eighteenToday()))).toHaveProperty('instance.code');
    expect(await start(await bornOn(addMonths(today(), -17 * 12)))).toMatchObject({ reason: 'reason.minor' });
  });

  test('of whom only the fiscal code is known are judged by it', async () => {
    const young = await inTenant((tx) => aCitizenViewer(tx));
    const year = String(Number(today().slice(0, 4)) - 15).slice(2);
    const fiscalCode = `PRVDNI${year}S05A944W`;
    await inTenant((tx) =>
      tx.query('update citizen set fiscal_code = $3 where tenant_id = $1 and id = $2', [
        tx.tenantId,
        young.id,
        fiscalCode,
      ]),
    );
    expect(await start({ ...young, fiscalCode })).toMatchObject({ reason: 'reason.minor' });
  });

  test('ask by themselves where the service says so, and are refused at the end where it says so no more', async () => {
    const open = await inTenant((tx) =>
      aPermitService(tx, 0, {
        configuration: { ...configurationOf(0), representation: { kinds: [], minors: true } },
      }),
    );
    const young = await bornOn(addMonths(today(), -17 * 12));
    const started = await start(young, open.slug);
    if (!('instance' in started)) throw new Error(JSON.stringify(started));
    const { code } = started.instance;
    const saved = await product.instances.useCases.saveDraft(product.context(young), {
      code,
      step: null,
      changes: [{ path: 'subject', base: null, value: 'Prova' }],
    });
    if (!('instance' in saved)) throw new Error(JSON.stringify(saved));
    const send = () =>
      product.instances.useCases.submit(product.context(young), {
        code,
        expectedVersion: saved.instance.version,
        idempotencyKey: uuidv7(),
      });
    const pin = (releaseId: string) =>
      inTenant((tx) =>
        tx.query('update instance set release_id = $3 where tenant_id = $1 and code = $2', [
          tx.tenantId,
          code,
          releaseId,
        ]),
      );
    await pin(service.releaseId);
    expect(await send()).toMatchObject({ reason: 'reason.minor' });
    await pin(open.releaseId);
    expect(await send()).toHaveProperty('instance.code', code);
  });
});
