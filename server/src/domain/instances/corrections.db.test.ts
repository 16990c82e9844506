import { replay } from '@istanze/shared';
import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  permitWorkflow,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { aSentRequest, aWorkDone } from '../../../test/builders/sent-request';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { CitizenViewer, StaffViewer } from '../../graphql/viewer';
import { verifyChains } from '../../platform/crypto';
import { createInstanceFields, type InstanceFields } from './instance-fields';
import type { WorkAnswer } from './instance.use-cases';
import type { Instance } from './instance.types';

const FEE = { if: [{ '==': [{ var: 'subject' }, 'Caro'] }, 5000, 1000] };

describe('corrections', () => {
  let product: InstanceWorld;
  let service: PermitService;
  let citizen: CitizenViewer;
  let stranger: CitizenViewer;
  let operator: StaffViewer;
  let fields: InstanceFields;

  beforeAll(async () => {
    product = await createInstanceWorld();
    const { world } = product;
    [service, citizen, stranger] = await world.withTenant(world.tenant.id, async (tx) => [
      await aPermitService(tx, FEE),
      await aCitizenViewer(tx),
      await aCitizenViewer(tx),
    ]);
    fields = createInstanceFields({
      ...product.storage,
      withTenant: world.withTenant,
      clock: world.clock,
      vault: product.vault,
      releases: product.releases,
      runtime: product.runtime,
      personRegistryOf: () => Promise.reject(new Error('No register is asked')),
    });
    operator = await world.withTenant(world.tenant.id, (tx) => aStaffViewer(tx, service));
  });
  afterAll(() => product.close());

  const read = async (code: string, viewer: CitizenViewer | StaffViewer = citizen): Promise<Instance> => {
    const instance = await product.instances.useCases.read(product.context(viewer), code);
    if (instance === null) throw new Error(`No instance ${code}`);
    return instance;
  };
  const correct = async (
    { code, version }: Pick<Instance, 'code' | 'version'>,
    [path, base, value]: readonly [string, string | null, string],
    { key = `${code} ${value}`, as = citizen } = {},
  ): Promise<WorkAnswer> =>
    product.instances.useCases.correct(product.context(as), {
      code,
      changes: [{ path, base, value }],
      expectedVersion: version,
      idempotencyKey: key,
    });
  const events = async (instance: Pick<Instance, 'id'>) =>
    product.world.withTenant(product.world.tenant.id, (tx) => product.storage.store.history(tx, instance.id));

  test('before the office takes it in charge: registered, with its receipt, and the history keeps what stood there', async () => {
    const sent = await read(await aSentRequest(product, citizen, service, { health: 'celiachia-zz9' }));
    const ctx = product.context(citizen);
    expect(await fields.correctable(ctx, sent.view)).toBe(true);
    const receipt = await fields.receipt(ctx, sent.view);

    const corrected = await correct(sent, ['subject', 'Prova', 'Prova corretta']);
    expect(corrected).toMatchObject({ instance: { answers: { subject: 'Prova corretta' } } });
    await product.runJobs();

    const now = await read(sent.code);
    expect(now).toMatchObject({ stateKey: sent.stateKey, submittedAt: sent.submittedAt });
    const byNews = await product.instances.useCases.listQueue(
      product.context(operator),
      { view: 'all', search: sent.code },
      'news',
      1,
      null,
    );
    expect(byNews.edges.map(({ node }) => node.news)).toEqual(['corrected']);
    const history = await events(now);
    expect(history.filter(({ type }) => type === 'corrected')).toHaveLength(1);
    expect(history.find(({ type }) => type === 'corrected')?.payload).toMatchObject({
      before: { subject: 'Prova', health: 'celiachia-zz9' },
      answers: { subject: 'Prova corretta', health: 'celiachia-zz9' },
    });
    expect(history.filter(({ type }) => type === 'action-failed')).toEqual([]);
    const registrations = await product.world.withTenant(product.world.tenant.id, (tx) =>
      tx.query<{ subject: string }>(
        `select e.subject from registration r
           join register_entry e on e.tenant_id = r.tenant_id and e.external_reference = r.external_reference
          where r.tenant_id = $1 and r.instance_id = $2 order by e.number`,
        [tx.tenantId, now.id],
      ),
    );
    expect(registrations.map(({ subject }) => subject)).toEqual([
      `Passo carrabile - ${now.code}`,
      `Correzione della richiesta - ${now.code}`,
    ]);
    const newer = await fields.receipt(ctx, now.view);
    expect(newer?.id).not.toBe(receipt?.id);
    const others = await fields.documents(ctx, now.view);
    expect(others.map(({ id }) => id)).toContain(receipt?.id);
  });

  test('the state that the history leads to is the one that is stored, and the chain holds', async () => {
    const sent = await read(await aSentRequest(product, citizen, service));
    await correct(sent, ['subject', 'Prova', 'Altro']);
    await product.runJobs();
    const { view } = await read(sent.code);
    expect(replay(permitWorkflow(), await events(sent))).toEqual({ ok: true, value: view.workflow });
    expect(await verifyChains(product.world.asDispatcher)).toMatchObject({ broken: null });
  });

  test('the operator reads what was corrected, not what is sensitive', async () => {
    const sent = await read(await aSentRequest(product, citizen, service, { health: 'celiachia-zz9' }));
    const first = await correct(sent, ['subject', 'Prova', 'Altro']);
    if (!('instance' in first)) throw new Error(JSON.stringify(first));
    await product.runJobs();
    await correct(await read(sent.code), ['health', 'celiachia-zz9', 'asma-zz9']);

    const told = async (viewer: CitizenViewer | StaffViewer) => {
      const { view } = await read(sent.code, viewer);
      const history = await fields.history(product.context(viewer), view);
      return history.filter(({ type }) => type === 'corrected').map(({ corrections }) => corrections);
    };
    const [answers, sensitive] = await told(operator);
    expect(answers).toEqual([{ label: 'Oggetto', before: 'Prova', after: 'Altro' }]);
    expect(JSON.stringify(sensitive)).not.toContain('zz9');
    expect((await told(citizen))[1]).toEqual([
      { label: 'Salute', before: 'celiachia-zz9', after: 'asma-zz9' },
    ]);
  });

  test('once somebody took it in charge it is refused in words, also after they gave it back', async () => {
    const sent = await read(await aSentRequest(product, citizen, service));
    await aWorkDone(product, operator, sent.code, ['claim', 'claimed']);
    const claimed = await read(sent.code);
    expect(await fields.correctable(product.context(citizen), claimed.view)).toBe(false);
    const late = { errorCode: 'NOT_ALLOWED', reason: 'reason.correction-too-late' };
    expect(await correct(sent, ['subject', 'Prova', 'Tardi'])).toMatchObject(late);
    await aWorkDone(product, operator, sent.code, ['release', 'released']);
    expect(await correct(await read(sent.code), ['subject', 'Prova', 'Tardi'])).toMatchObject(late);
    expect((await read(sent.code)).answers).toMatchObject({ subject: 'Prova' });
  });

  test('a claim and a correction at the same moment: one of them happens', async () => {
    const sent = await read(await aSentRequest(product, citizen, service));
    const [correction, claim] = await Promise.all([
      correct(sent, ['subject', 'Prova', 'Insieme']),
      product.instances.useCases.perform(product.context(operator), {
        code: sent.code,
        activity: 'claim',
        outcome: 'claimed',
        input: {},
        expectedVersion: sent.version,
        idempotencyKey: `claim ${sent.code}`,
      }),
    ]);
    const won = [correction, claim].filter((answer) => 'instance' in answer);
    expect(won).toHaveLength(1);
    const types = (await events(sent)).map(({ type }) => type);
    expect(types.filter((type) => type === 'corrected')).toHaveLength('instance' in correction ? 1 : 0);
    const expected = 'instance' in correction ? 'Insieme' : 'Prova';
    expect((await read(sent.code)).answers).toMatchObject({ subject: expected });
  });

  test('a foreign person finds nothing', async () => {
    const sent = await read(await aSentRequest(product, citizen, service));
    await expect(correct(sent, ['subject', 'Prova', 'Mio'], { as: stranger })).rejects.toThrow();
    expect((await read(sent.code)).answers).toMatchObject({ subject: 'Prova' });
  });

  test.each([
    ['an answer that changes the fee', ['subject', 'Prova', 'Caro'], 'reason.correction-owed'],
    ['what a register said', ['familyName', 'Rossi', 'Bianchi'], 'reason.correction-register'],
    ['nothing new', ['subject', 'Prova', 'Prova'], 'reason.correction-nothing'],
    ['an answer that stood otherwise', ['subject', 'Mai', 'Altro'], 'reason.correction-stale'],
  ] as const)('refuses %s', async (_name, change, reason) => {
    const sent = await read(await aSentRequest(product, citizen, service));
    expect(await correct(sent, change)).toMatchObject({ errorCode: 'NOT_ALLOWED', reason });
    expect((await read(sent.code)).version).toBe(sent.version);
  });

  test('the whole form is judged: an obligatory answer cannot be taken away', async () => {
    const sent = await read(await aSentRequest(product, citizen, service));
    const refused = await correct(sent, ['subject', 'Prova', '']);
    expect(refused).toMatchObject({ errorCode: 'VALIDATION', issues: [{ path: 'subject' }] });
  });

  test('sent twice with one key it happens once', async () => {
    const sent = await read(await aSentRequest(product, citizen, service));
    const twice = await Promise.all([
      correct(sent, ['subject', 'Prova', 'Una volta'], { key: 'double' }),
      correct(sent, ['subject', 'Prova', 'Una volta'], { key: 'double' }),
    ]);
    expect(twice.every((answer) => 'instance' in answer)).toBe(true);
    expect((await events(sent)).filter(({ type }) => type === 'corrected')).toHaveLength(1);
    expect(await correct(sent, ['subject', 'Prova', 'Altro'], { key: 'double' })).toMatchObject({
      errorCode: 'IDEMPOTENCY_CONFLICT',
    });
  });
});
