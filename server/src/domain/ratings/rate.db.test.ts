import { aCitizenViewer, aPermitService, type PermitService } from '../../../test/builders/a-permit-service';
import { aSentRequest } from '../../../test/builders/sent-request';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import { SessionKeys } from '../../auth/session-keys';
import { limitRatings } from '../../compose/limit-ratings';
import type { RequestContext } from '../../graphql/context';
import type { Viewer } from '../../graphql/viewer';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { RatingInput } from './check-rating';
import { createRate, type Rate } from './rate';

const VISIT = '0123456789abcdef0123456789abcdef';
const OTHER_VISIT = 'f'.repeat(32);

describe('rating a page', () => {
  let product: InstanceWorld;
  let service: PermitService;
  let rate: Rate;

  beforeAll(async () => {
    product = await createInstanceWorld();
    service = await inTenant((tx) => aPermitService(tx));
  });
  afterAll(() => product.close());
  beforeEach(() => {
    const keys = SessionKeys.random();
    rate = createRate({ ...product.world, markOf: (text) => keys.markOf(text), mayRate: limitRatings() });
  });

  const inTenant = <T>(run: (tx: TenantTransaction) => Promise<T>): Promise<T> =>
    product.world.withTenant(product.world.tenant.id, run);
  const from = (connection: string, viewer: Viewer | null = null): RequestContext => ({
    ...product.context(viewer),
    connectionMark: () => connection,
  });
  const sheet = (change: Partial<RatingInput> = {}): RatingInput => ({
    target: `service:${service.slug}`,
    score: 5,
    reasons: ['clear'],
    text: 'Chiaro',
    visit: VISIT,
    ...change,
  });
  const kept = (target: string) =>
    inTenant((tx) =>
      tx.query<{ score: number; body: string | null }>(
        'select score, body from rating where tenant_id = $1 and target = $2 order by created_at',
        [tx.tenantId, target],
      ),
    );

  test('given a visit, then each page is rated once and the first word stays; another visit has its own', async () => {
    const target = 'page:/servizi';
    expect(await rate(from('a'), sheet({ target }))).toMatchObject({ saved: true });
    expect(await rate(from('b'), sheet({ target, score: 1, reasons: [] }))).toMatchObject({
      reason: 'reason.already-rated',
    });
    expect(await rate(from('a'), sheet())).toMatchObject({ saved: true });
    expect(await rate(from('a'), sheet({ target, score: 4, text: '  ', visit: OTHER_VISIT }))).toMatchObject({
      saved: true,
    });
    expect(await kept(target)).toEqual([
      { score: 5, body: 'Chiaro' },
      { score: 4, body: null },
    ]);
  });

  test('a person who is logged in is one rater, whatever the visit, and the rating does not say who', async () => {
    const citizen = await inTenant((tx) => aCitizenViewer(tx));
    const target = 'page:/';
    expect(await rate(from('a', citizen), sheet({ target, visit: null }))).toMatchObject({ saved: true });
    expect(await rate(from('a', citizen), sheet({ target, visit: OTHER_VISIT }))).toMatchObject({
      reason: 'reason.already-rated',
    });
    const rows = await inTenant((tx) =>
      tx.query<{ row: string }>(
        'select to_jsonb(r)::text as row from rating r where tenant_id = $1 and target = $2',
        [tx.tenantId, target],
      ),
    );
    expect(rows[0]?.row).not.toContain(citizen.id);
  });

  test('a request is rated once and by its applicant', async () => {
    const [citizen, stranger] = await inTenant(async (tx) => [
      await aCitizenViewer(tx),
      await aCitizenViewer(tx),
    ]);
    const code = await aSentRequest(product, citizen, service);
    const rating = sheet({ target: `instance:${code}`, visit: null });
    expect(await rate(from('a', stranger), rating)).toMatchObject({ reason: 'reason.not-found' });
    expect(await rate(from('a'), { ...rating, visit: VISIT })).toMatchObject({ reason: 'reason.not-found' });
    expect(await rate(from('a', citizen), rating)).toMatchObject({ saved: true });
    expect(await rate(from('a', citizen), rating)).toMatchObject({ reason: 'reason.already-rated' });
  });

  test('what no page asks for is refused: a made-up page, a reason of the other kind, no visit', async () => {
    expect(await rate(from('a'), sheet({ target: 'page:/made/up' }))).toMatchObject({
      reason: 'reason.not-found',
    });
    const wrong = await rate(from('a'), sheet({ score: 2, reasons: ['clear', 'other'], visit: 'me' }));
    expect(wrong).toMatchObject({ issues: [{ path: 'reasons' }, { path: 'visit' }] });
  });

  test('after thirty from one connection in an hour the next is refused, of other connections none', async () => {
    const visits = Array.from({ length: 31 }, (_, index) => index.toString(16).padStart(32, '0'));
    const target = 'page:/privacy';
    const answers = [];
    for (const visit of visits) answers.push(await rate(from('flood'), sheet({ target, visit })));
    expect(answers.filter((one) => 'saved' in one)).toHaveLength(30);
    expect(answers.at(-1)).toMatchObject({ reason: 'reason.too-many-ratings' });
    expect(await rate(from('calm'), sheet({ target, visit: OTHER_VISIT }))).toMatchObject({ saved: true });
  });
});
