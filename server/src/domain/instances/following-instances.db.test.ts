import type { WorkflowDefinition } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  permitWorkflow,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { aSentRequest } from '../../../test/builders/sent-request';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { CitizenViewer, StaffViewer } from '../../graphql/viewer';
import { formPlaces } from '../appointments';
import { createInstanceFields } from './instance-fields';
import { loadHistory } from './instance-history';

describe('an instance that the flow of another one begins', () => {
  let product: InstanceWorld;
  let other: PermitService;
  let citizen: CitizenViewer;

  beforeAll(async () => {
    product = await createInstanceWorld();
    await within(async (tx) => {
      other = await aPermitService(tx);
      citizen = await aCitizenViewer(tx);
    });
  });
  afterAll(() => product.close());

  const within = <T>(work: Parameters<typeof product.world.withTenant<T>>[1]): Promise<T> =>
    product.world.withTenant(product.world.tenant.id, work);
  const ctx = () => product.context(citizen);

  /** Sends a request of a service whose flow begins one of the other service. */
  async function sentFrom(settings: Settings): Promise<string> {
    const service = await within((tx) => aPermitService(tx, 0, { workflow: beginning(settings) }));
    return aSentRequest(product, citizen, service, { subject: 'Passo carrabile' });
  }
  const linksOf = async (code: string) => {
    const found = await within((tx) => product.storage.repository.findByCode(tx, code));
    if (found === undefined) throw new Error(`There is no ${code}`);
    const { store, repository, keptData } = product.storage;
    const { withTenant, clock } = product.world;
    const { vault, releases, runtime } = product;
    const personRegistryOf = () => Promise.reject(new Error('not asked'));
    const deps = {
      withTenant,
      clock,
      vault,
      releases,
      repository,
      keptData,
      store,
      runtime,
      personRegistryOf,
      places: formPlaces,
    };
    return createInstanceFields(deps).links(ctx(), found);
  };
  const read = async (code: string) => {
    const found = await product.instances.useCases.read(ctx(), code);
    if (found === null) throw new Error(`${code} is not the citizen's`);
    return found;
  };
  const settings = (mode: Settings['mode'], path = 'subject'): Settings => ({
    service: other.slug,
    mode,
    values: [{ path, to: 'subject' }],
  });

  it('given a draft, then the person finds it with the data of the first, and each shows the other', async () => {
    const code = await sentFrom(settings('draft'));
    const [link] = await linksOf(code);
    expect(link).toMatchObject({ relation: 'started', serviceTitle: { it: 'Passo carrabile' } });
    const following = await read(link?.code ?? '');
    expect(following).toMatchObject({
      category: 'draft',
      channel: 'office',
      answers: { subject: 'Passo carrabile', familyName: 'Rossi' },
      provenance: { familyName: { origin: 'tenant' } },
    });
    expect(await linksOf(following.code)).toMatchObject([{ relation: 'started-from', code }]);
  });

  it('given one that is sent at once, then the office has it in its queue and its history says where it comes from', async () => {
    const code = await sentFrom(settings('send'));
    const [link] = await linksOf(code);
    const following = await read(link?.code ?? '');
    expect(following).toMatchObject({ category: 'waiting-office', stateKey: 'review' });
    const operator = await within((tx) => aStaffViewer(tx, other));
    const queue = await product.instances.useCases.listQueue(
      product.context(operator),
      { view: 'all', search: following.code },
      'newest',
      10,
      null,
    );
    expect(queue.edges.map(({ node }) => node.code)).toEqual([following.code]);
    expect(await historyOf(following.code, operator)).toContain(
      `Avviata dal Comune a seguito della pratica ${code}.`,
    );
  });

  it('given data that are not enough, then nothing is begun and the office is told why', async () => {
    const code = await sentFrom(settings('send', 'health'));
    expect(await linksOf(code)).toEqual([]);
    const record = await within((tx) => product.storage.store.findByCode(tx, code));
    expect(record?.workflow?.problems).toMatchObject([
      { type: 'start-instance', reason: 'following-incomplete' },
    ]);
  });

  it('given the same effect done at once and again, then one instance is begun', async () => {
    const code = await sentFrom(settings('draft'));
    const from = await within((tx) => product.storage.store.findByCode(tx, code));
    if (from === undefined) throw new Error('Nothing was sent');
    const request = {
      key: uuidv7(),
      from,
      serviceSlug: other.slug,
      answers: { subject: 'Una' },
      send: false,
    };
    const { following } = product;
    const { id } = product.world.tenant;
    const both = await Promise.all([following.start(id, request), following.start(id, request)]);
    const again = await following.start(id, request);
    expect(new Set([...both, again].map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  async function historyOf(code: string, viewer: StaffViewer): Promise<readonly string[]> {
    const { store } = product.storage;
    const found = await within((tx) => product.storage.repository.findByCode(tx, code));
    if (found === undefined) throw new Error(`There is no ${code}`);
    const { releases, world } = product;
    const entries = await within((tx) =>
      loadHistory(tx, product.context(viewer), found, { store, releases, clock: world.clock }),
    );
    return entries
      .map(({ sentence }) => sentence.split('. ')[0] ?? '')
      .map((text) => text.replace(/\.?$/, '.'));
  }
});

interface Settings {
  readonly service: string;
  readonly mode: 'draft' | 'send';
  readonly values: readonly { readonly path: string; readonly to: string }[];
}

/** The default flow, with another instance begun before its first activity. */
function beginning({ service, mode, values }: Settings): WorkflowDefinition {
  const flow = permitWorkflow();
  const action = {
    id: 'begin-another',
    type: 'start-instance',
    settings: { service, mode, values: values.map((item, index) => ({ _id: `${index}`, ...item })) },
    blocking: false,
    onFailure: 'block',
  } as const;
  const [initial] = flow.states.filter(({ key }) => key === flow.initial);
  if (initial === undefined) throw new Error('The flow has no beginning');
  return {
    ...flow,
    states: flow.states.map((state) =>
      state === initial
        ? {
            ...state,
            activities: state.activities.map((activity, index) =>
              index === 0 ? { ...activity, before: [...activity.before, action] } : activity,
            ),
          }
        : state,
    ),
  };
}
