import type { WorkflowDefinition } from '@istanze/shared';
import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  permitWorkflow,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { aSentRequest } from '../../../test/builders/sent-request';
import { watchedTools } from '../../../test/contracts/support/outside-tools';
import { startWorld, type SimulatedWorld } from '../../../test/contracts/support/simulated-world';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { CitizenViewer, StaffViewer } from '../../graphql/viewer';
import { HttpsWebhook, parseWebhookSettings, simulatedNetwork } from '../../integrations/webhook/https';
import { listProblems } from './list-problems';

describe('a system that flows tell, and that misbehaves', () => {
  let outside: SimulatedWorld;
  let product: InstanceWorld;
  let service: PermitService;
  let citizen: CitizenViewer;
  let operator: StaffViewer;

  beforeAll(async () => {
    [outside, product] = await Promise.all([startWorld(), createInstanceWorld()]);
    const settings = { ...parseWebhookSettings(parsed(outside.settings('receiver'))), timeoutMs: 300 };
    const network = simulatedNetwork(outside.running.addresses.origin);
    product.told.webhook = new HttpsWebhook(settings, watchedTools(), network);
    await within(async (tx) => {
      service = await aPermitService(tx, 0, { workflow: telling() });
      citizen = await aCitizenViewer(tx);
      operator = await aStaffViewer(tx, service);
    });
  });
  afterEach(() => outside.behave('receiver'));
  afterAll(async () => {
    await Promise.all([product.close(), outside.end()]);
  });

  const within = <T>(work: Parameters<typeof product.world.withTenant<T>>[1]): Promise<T> =>
    product.world.withTenant(product.world.tenant.id, work);

  const sent = () => aSentRequest(product, citizen, service);
  /** How often the message of an instance came to the receiver, one number for each effect it had. */
  const effects = async (code: string): Promise<readonly number[]> => {
    const messages: unknown = await outside.state('receiver');
    const all: readonly { code: string; times: number }[] = JSON.parse(JSON.stringify(messages)).state
      .messages;
    return all.filter((message) => message.code === code).map(({ times }) => times);
  };
  const problems = async (code: string) => {
    const found = await listProblems(product.world.withTenant, product.context(operator));
    return found.filter(({ instanceCode }) => instanceCode === code);
  };
  const later = async (seconds: number): Promise<void> => {
    product.world.clock.advance(seconds);
    await product.runJobs();
  };

  test.each([
    ['fails', { fault: 'error-500', count: 2 }, [1]],
    ['is slow beyond what is waited for', { fault: 'slow', seconds: 0.6 }, [2]],
    ['does it and loses its answer', { fault: 'lose-answer' }, [2]],
    ['answers twice', { fault: 'answer-twice' }, [1]],
  ] as const)(
    'given one that %s, then it has one effect and nobody is bothered',
    async (_how, plan, times) => {
      await outside.misbehave('receiver', plan);
      const code = await sent();
      for (let attempt = 0; attempt < 3; attempt++) {
        await new Promise((resolve) => setTimeout(resolve, 'seconds' in plan ? 700 : 0));
        await later(60);
      }
      expect(await effects(code)).toEqual(times);
      expect(await problems(code)).toEqual([]);
    },
  );

  test('given one that refuses, then the office sees why, and sending it again does it once', async () => {
    await outside.misbehave('receiver', { fault: 'refuse' });
    const code = await sent();
    const [problem, ...others] = await problems(code);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ step: 'call-webhook', reason: 'webhook-refused', retryable: true });
    expect(await effects(code)).toEqual([]);

    await product.instances.useCases.retryAction(product.context(operator), code, problem?.run ?? '');
    await product.runJobs();
    expect(await effects(code)).toEqual([1]);
    expect(await problems(code)).toEqual([]);
  });

  test('given one that never answers, then after the last attempt it is a problem that can be sent again', async () => {
    await outside.misbehave('receiver', { fault: 'error-503', count: 40 });
    const code = await sent();
    for (let attempt = 0; attempt < 30; attempt++) await later(1000);
    const [problem] = await problems(code);
    expect(problem).toMatchObject({ step: 'call-webhook', reason: 'webhook-unavailable', retryable: true });
    await outside.behave('receiver');
    await product.instances.useCases.retryAction(product.context(operator), code, problem?.run ?? '');
    await product.runJobs();
    expect(await effects(code)).toEqual([1]);
    expect(await problems(code)).toEqual([]);
  });

  test('colleagues of another office do not see it', async () => {
    await outside.misbehave('receiver', { fault: 'refuse' });
    const code = await sent();
    const stranger = await within(async (tx) => aStaffViewer(tx, await aPermitService(tx)));
    const seen = await listProblems(product.world.withTenant, product.context(stranger));
    expect(seen.map(({ instanceCode }) => instanceCode)).not.toContain(code);
  });
});

function parsed(settings: Record<string, unknown>) {
  return JSON.parse(JSON.stringify(settings));
}

/** The default flow, whose first activity tells the receiver. */
function telling(): WorkflowDefinition {
  const flow = permitWorkflow();
  const tell = {
    id: 'tell-receiver',
    type: 'call-webhook',
    settings: { url: 'https://gestionale.simulatore.example/in', event: 'request.received' },
    blocking: false,
    onFailure: 'retry',
  } as const;
  return {
    ...flow,
    states: flow.states.map((state) =>
      state.key === flow.initial
        ? {
            ...state,
            activities: state.activities.map((activity) => ({
              ...activity,
              before: [...activity.before, tell],
            })),
          }
        : state,
    ),
  };
}
