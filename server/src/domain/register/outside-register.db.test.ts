import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { aSentRequest, aWorkDone } from '../../../test/builders/sent-request';
import { watchedTools } from '../../../test/contracts/support/outside-tools';
import { startWorld, type SimulatedWorld } from '../../../test/contracts/support/simulated-world';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { CitizenViewer, StaffViewer } from '../../graphql/viewer';
import { HttpProtocolRegister, parseHttpRegisterSettings } from '../../integrations/protocol-register/http';
import { listProblems } from '../problems/list-problems';
import { createRegister } from './register';

jest.setTimeout(60_000);

describe('a protocol register outside, and one that misbehaves', () => {
  let outside: SimulatedWorld;
  let product: InstanceWorld;
  let service: PermitService;
  let citizen: CitizenViewer;
  let operator: StaffViewer;

  beforeAll(async () => {
    [outside, product] = await Promise.all([startWorld(), createInstanceWorld()]);
    await within(async (tx) => {
      service = await aPermitService(tx, 0, { officeName: 'Tributi' });
      citizen = await aCitizenViewer(tx);
      operator = await aStaffViewer(tx, service);
    });
  });
  beforeEach(() => chooseRegister({}));
  afterEach(() => outside.behave('register'));
  afterAll(async () => {
    await Promise.all([product.close(), outside.end()]);
  });

  const within = <T>(work: Parameters<typeof product.world.withTenant<T>>[1]): Promise<T> =>
    product.world.withTenant(product.world.tenant.id, work);
  const chooseRegister = ({ emergencySeries = false, classification = '4.2' }) => {
    const settings = parseHttpRegisterSettings(outside.settings('register'));
    const register = new HttpProtocolRegister(
      { ...settings, classification, timeoutMs: 300 },
      watchedTools(),
    );
    product.told.register = { register, alertAfterMinutes: 30, emergencySeries };
  };
  const sent = () => aSentRequest(product, citizen, service);
  const read = async (code: string) => {
    const [row] = await within((tx) =>
      tx.query<{ protocol: string | null; submittedAt: Date; receipts: number }>(
        `select i.protocol, i.submitted_at as "submittedAt",
                (select count(*)::int from issued_document d where d.tenant_id = i.tenant_id and d.instance_id = i.id) as receipts
           from instance i where i.code = $1`,
        [code],
      ),
    );
    if (row === undefined) throw new Error(`No instance ${code}`);
    return row;
  };
  /** Entries of an instance at the register. */
  const entries = async (
    code: string,
  ): Promise<readonly { readonly number: number; readonly year: number }[]> => {
    const state: { state: { entries: readonly { file: string; number: number; year: number }[] } } =
      JSON.parse(JSON.stringify(await outside.state('register')));
    return state.state.entries.filter(({ file }) => file === code);
  };
  const problems = async (code: string) => {
    const found = await listProblems(product.world.withTenant, product.context(operator));
    return found.filter(({ instanceCode }) => instanceCode === code);
  };
  const later = async (seconds: number): Promise<void> => {
    product.world.clock.advance(seconds);
    await product.runJobs();
  };
  const waiting = (code: string) =>
    within((tx) =>
      tx.query<{ emergency: number | null; overdue: boolean; ended: boolean }>(
        `select w.emergency_number as emergency, w.overdue, w.ended_at is not null as ended
           from pending_registration w join instance i on i.id = w.instance_id where i.code = $1`,
        [code],
      ),
    );

  test('given one that answers, then the request bears its number and nothing is left open', async () => {
    const code = await sent();
    const [entry, ...others] = await entries(code);
    expect(others).toEqual([]);
    expect((await read(code)).protocol).toBe(`${String(entry?.number).padStart(7, '0')}/${entry?.year}`);
    expect(await waiting(code)).toEqual([]);
  });

  test.each([
    ['gives the number and never answers', { fault: 'hang-after-commit' }],
    ['gives the number and its answer is lost', { fault: 'lose-answer', on: '/entries' }],
    ['gives the number long after we stopped waiting', { fault: 'slow', seconds: 0.6, count: 2 }],
    ['never heard the question', { fault: 'hang' }],
    ['fails', { fault: 'error-500', count: 2 }],
    ['has too much to do', { fault: 'error-429', count: 3 }],
  ] as const)('given one that %s, then there is one number in the end', async (_how, plan) => {
    await outside.misbehave('register', plan);
    const code = await sent();
    for (let attempt = 0; attempt < 6; attempt++) {
      await new Promise((resolve) => setTimeout(resolve, 'seconds' in plan ? 350 : 0));
      await later(attempt < 3 ? 20 : 90);
    }
    expect(await entries(code)).toHaveLength(1);
    expect((await read(code)).protocol).toMatch(/^\d{7}\/\d{4}$/);
    expect(await problems(code)).toEqual([]);
  });

  describe('asked directly', () => {
    const asker = async () => {
      const code = await sent();
      const file = `${code}-diretta`;
      const [instance] = await within((tx) =>
        tx.query<{ id: string }>('select id from instance where code = $1', [code]),
      );
      const register = createRegister({
        withTenant: product.world.withTenant,
        clock: product.world.clock,
        registerOf: async () => {
          if (product.told.register === undefined) throw new Error('no register');
          return product.told.register;
        },
        readFile: async () => Buffer.from('{}'),
      });
      const order = {
        direction: 'outgoing',
        subject: 'Chiesta da più parti',
        parties: [{ name: 'Anna', fiscalCode: null, capacity: 'concerned' }],
        office: 'Tributi',
        file,
        document: { name: 'a.json', text: '{}', sha256: EMPTY_OBJECT },
        attachments: [{ name: 'allegato.json', fileId: code, sha256: EMPTY_OBJECT }],
        externalReference: file,
      } as const;
      return { file, ask: () => register.register(product.world.tenant.id, instance?.id ?? '', order) };
    };

    test('given four workers at once, then there is one number', async () => {
      const { file, ask } = await asker();
      const outcomes = await Promise.allSettled([ask(), ask(), ask(), ask()]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
      expect(await entries(file)).toHaveLength(1);
    });

    test('given an attachment that fails, then the number stays and the attachment follows', async () => {
      const { file, ask } = await asker();
      await outside.misbehave('register', { fault: 'attachment-fails' });
      await expect(ask()).rejects.toThrow('postponed');
      expect(await entries(file)).toMatchObject([{ attachments: [{ kept: false }] }]);
      const entry = await ask();
      expect(await entries(file)).toMatchObject([{ number: entry.number, attachments: [{ kept: true }] }]);
      expect(await ask()).toMatchObject({ number: entry.number });
    });
  });

  test('given one that is down for hours, then the request goes on with its day, the staff is told, and the number comes by itself', async () => {
    await outside.misbehave('register', { fault: 'down' });
    const code = await sent();
    const submitted = (await read(code)).submittedAt;
    await later(60);
    expect(await problems(code)).toEqual([]);
    for (let hour = 0; hour < 12; hour++) await later(1200);
    expect(await read(code)).toMatchObject({ protocol: null, submittedAt: submitted, receipts: 1 });
    expect(await problems(code)).toMatchObject([
      { kind: 'register-waiting', reason: 'register-waiting', retryable: false },
    ]);

    await aWorkDone(product, operator, code, ['claim', 'claimed']);

    await outside.behave('register');
    await later(600);
    expect(await entries(code)).toHaveLength(1);
    expect(await read(code)).toMatchObject({
      protocol: expect.stringMatching(/^\d{7}\//),
      submittedAt: submitted,
    });
    expect(await problems(code)).toEqual([]);
    expect(await waiting(code)).toEqual([]);
  });

  test('given an authorised emergency register, then what waits gets its number there, once, linked to the ordinary one', async () => {
    chooseRegister({ emergencySeries: true });
    await outside.misbehave('register', { fault: 'down' });
    const [one, two] = [await sent(), await sent()];
    for (let attempt = 0; attempt < 4; attempt++) await later(1200);
    const numbers = [...(await waiting(one)), ...(await waiting(two))].map(({ emergency }) => emergency);
    expect(numbers.map(Number).sort()).toEqual([1, 2]);
    expect(await problems(one)).toMatchObject([{ reason: 'register-emergency' }]);
    await outside.behave('register');
    await later(600);
    expect(await waiting(one)).toMatchObject([{ emergency: expect.anything(), ended: true }]);
    expect([await entries(one), await entries(two)].map((found) => found.length)).toEqual([1, 1]);
  });

  test('given one that refuses, then the office sees why and trying again does it once', async () => {
    chooseRegister({ classification: '99.9' });
    const code = await sent();
    const [problem] = await problems(code);
    expect(problem).toMatchObject({ step: 'register-incoming', reason: 'register-refused', retryable: true });
    chooseRegister({});
    await product.instances.useCases.retryAction(product.context(operator), code, problem?.run ?? '');
    await product.runJobs();
    expect(await entries(code)).toHaveLength(1);
    expect(await problems(code)).toEqual([]);
  });
});

const EMPTY_OBJECT = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';
