import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { anOpinionFlow } from '../../../test/builders/an-opinion-flow';
import { aSentRequest, aWorkDone } from '../../../test/builders/sent-request';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { CitizenViewer, StaffViewer } from '../../graphql/viewer';
import type { QueueFilter } from '../instances';
import { createReadNextWork } from './next-work';
import { createDeskUseCases } from './desk.use-cases';

const CLAIM = ['claim', 'claimed'] as const;

describe('where a working day begins', () => {
  let product: InstanceWorld;
  let asking: PermitService;
  let permits: PermitService;
  let citizen: CitizenViewer;
  let operator: StaffViewer;
  let adviser: StaffViewer;
  let stranger: StaffViewer;

  beforeAll(async () => {
    product = await createInstanceWorld();
    const { world } = product;
    await world.withTenant(world.tenant.id, async (tx) => {
      const advising = await aPermitService(tx);
      asking = await aPermitService(tx, 0, { workflow: anOpinionFlow(advising.officeId) });
      permits = await aPermitService(tx);
      citizen = await aCitizenViewer(tx);
      adviser = await aStaffViewer(tx, advising);
      stranger = await aStaffViewer(tx, permits);
      const { roles, ...someone } = await aStaffViewer(tx, asking);
      operator = {
        ...someone,
        roles: [...roles, { officeId: permits.officeId, officeName: permits.officeName, role: 'operator' }],
      };
    });
  });
  afterAll(() => product.close());

  const codesIn = async (viewer: StaffViewer, filter: QueueFilter) => {
    const page = await product.instances.useCases.listQueue(
      product.context(viewer),
      filter,
      'deadline',
      50,
      null,
    );
    expect(page.totalCount).toBe(page.edges.length);
    return page.edges.map(({ node }) => node.code);
  };
  const next = (viewer: StaffViewer) =>
    createReadNextWork({ withTenant: product.world.withTenant, work: product.instances.work })(
      product.context(viewer),
    );
  const newsOf = async (viewer: StaffViewer, code: string) => {
    const { edges } = await product.instances.useCases.listQueue(
      product.context(viewer),
      { view: 'all', search: code },
      'newest',
      1,
      null,
    );
    return edges[0]?.node.news;
  };
  const write = (viewer: StaffViewer | CitizenViewer, code: string) =>
    product.instances.useCases.sendMessage(product.context(viewer), {
      code,
      body: 'Buongiorno',
      attachments: [],
      idempotencyKey: `${viewer.id}-${code}`,
    });

  test('given an opinion asked of an office, then it stands in a list of its own there until it is given', async () => {
    const code = await aSentRequest(product, citizen, asking);
    expect(await codesIn(adviser, { view: 'all' })).toEqual([]);
    await aWorkDone(product, operator, code, ['ask', 'asked'], { question: 'Si può?' });
    expect(await codesIn(adviser, { view: 'asked' })).toEqual([code]);
    expect(await codesIn(adviser, { view: 'offices' })).toEqual([]);
    expect(await codesIn(stranger, { view: 'asked' })).toEqual([]);
    expect(await codesIn(operator, { view: 'asked' })).toEqual([]);
    expect((await next(adviser)).byDeadline).toMatchObject([
      { row: { code }, next: { activity: 'opinion', outcome: 'favourable' } },
    ]);

    await aWorkDone(product, adviser, code, ['opinion', 'favourable']);
    expect(await codesIn(adviser, { view: 'asked' })).toEqual([]);
    expect(await codesIn(adviser, { view: 'all' })).toEqual([code]);
    expect((await next(operator)).byEvent).toMatchObject([
      { row: { code, news: 'opinion' }, next: { activity: 'close' } },
    ]);
  });

  test('given what happens to a request, then its news is the last of it until the office acts', async () => {
    const code = await aSentRequest(product, citizen, permits);
    expect(await newsOf(operator, code)).toBe('received');
    expect((await next(operator)).byEvent).toContainEqual({
      row: expect.objectContaining({ code, news: 'received' }),
      next: { activity: 'claim', outcome: 'claimed', name: expect.anything() },
    });
    await aWorkDone(product, operator, code, CLAIM);
    expect(await newsOf(operator, code)).toBeNull();
    await write(citizen, code);
    expect(await newsOf(operator, code)).toBe('message');
    expect((await next(stranger)).byEvent.map(({ row }) => row.code)).not.toContain(code);
    await write(operator, code);
    expect(await newsOf(operator, code)).toBeNull();
    await aWorkDone(product, operator, code, ['request-supplement', 'asked'], {
      fields: ['f-subject'],
      text: 'Manca',
      days: 10,
    });
    expect(await newsOf(operator, code)).toBeNull();
  });

  test('given columns that somebody chose, then they stand in that order for them alone, who asks always among them', async () => {
    const desk = createDeskUseCases(
      {
        withTenant: product.world.withTenant,
        clock: product.world.clock,
        vault: product.vault,
        work: product.instances.work,
        viewerOf: () => Promise.resolve(operator),
      },
      () =>
        ({ code }) =>
          code,
    );
    const usual = (await desk.read(product.context(stranger))).queueColumns;
    const kept = await desk.saveQueueColumns(product.context(operator), [
      'protocol',
      'state',
      'protocol',
      'gone',
    ]);
    expect(kept).toMatchObject({ queueColumns: ['applicant', 'protocol', 'state'] });
    expect((await desk.read(product.context(operator))).queueColumns).toEqual([
      'applicant',
      'protocol',
      'state',
    ]);
    expect((await desk.read(product.context(stranger))).queueColumns).toEqual(usual);
  });
});
