import { startTestHttp, type TestHttp } from '../../../test/http';
import { createWorld, type World } from '../../../test/world';
import { factsOf } from './request-facts';

describe('the HTTP entry', () => {
  let world: World;
  let http: TestHttp;
  let secure: TestHttp;
  beforeAll(async () => {
    world = await createWorld();
    const mount: Parameters<typeof startTestHttp>[1] = (app) => {
      app.get('/facts', (request, response) => void response.json(factsOf(request)));
      app.get('/breaks', () => {
        throw new Error('secret of the inside');
      });
    };
    http = await startTestHttp(world, mount);
    secure = await startTestHttp(world, mount, 'https');
  });
  afterAll(async () => {
    await http.close();
    await secure.close();
    await world.close();
  });

  it('given host names, then each municipality answers at its own and nobody at others', async () => {
    const tenantAt = async (host: string): Promise<string> =>
      JSON.parse((await http.send('/facts', { host })).text).tenantId;
    expect(await tenantAt('localhost:4000')).toBe(world.tenant.id);
    expect(await tenantAt('VALLECHIARA.localhost')).toBe(world.otherTenant.id);
    const unknown = await http.send('/facts', { host: 'evil.example' });
    expect([unknown.status, unknown.text.includes('Sito non trovato')]).toEqual([404, true]);
  });

  it('given any page, then the headers close what need not be open', async () => {
    const { headers } = await http.send('/facts');
    const policy = String(headers['content-security-policy']);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|upgrade-insecure/);
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}'/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect([headers['x-powered-by'], headers['strict-transport-security']]).toEqual([undefined, undefined]);
  });

  it('given an answer of the API, then it loads nothing and stands in no frame', async () => {
    const { headers } = await http.send('/graphql', {
      method: 'POST',
      headers: { 'x-request-id': 'abc-12345678' },
    });
    expect(headers['x-request-id']).toBe('abc-12345678');
    expect(headers['content-security-policy']).toBe("default-src 'none';frame-ancestors 'none'");
    expect([headers['x-content-type-options'], headers['x-frame-options']]).toEqual(['nosniff', 'DENY']);
  });

  it('given a door of the API that cannot answer, then a page of ours says so, with the headers of a page', async () => {
    const unknown = await http.send('/graphql', { method: 'POST', host: 'evil.example' });
    const broken = await http.send('/graphql?breaks', {
      method: 'POST',
      headers: { 'x-request-id': 'abc-12345678' },
    });
    expect([unknown.status, broken.status]).toEqual([404, 500]);
    expect(broken.text).toContain('abc-12345678');
    expect(broken.text).not.toContain('secret');
    for (const { headers } of [unknown, broken])
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it('given https, then browsers are told to stay on it', async () => {
    expect((await secure.send('/facts')).headers['strict-transport-security']).toContain('max-age=63072000');
  });

  it('given two requests, then their nonces differ', async () => {
    const policies = [await http.send('/facts'), await http.send('/facts')].map(
      ({ headers }) => headers['content-security-policy'],
    );
    expect(policies[0]).not.toBe(policies[1]);
  });

  it('given an error of ours, then the page shows a reference and nothing of the inside', async () => {
    const answer = await http.send('/breaks', { headers: { 'x-request-id': 'abc-12345678' } });
    expect(answer.status).toBe(500);
    expect(answer.text).toContain('abc-12345678');
    expect(answer.text).not.toMatch(/secret|at .*\.ts/);
  });

  it('given a page that is not there, then it says so in the language asked for', async () => {
    const answer = await http.send('/en/none', {});
    expect([answer.status, answer.text.includes('Page not found')]).toEqual([404, true]);
  });

  it('given the operator, then live, ready and figures answer', async () => {
    expect((await http.send('/healthz')).status).toBe(200);
    expect((await http.send('/readyz', { host: '10.0.0.1' })).status).toBe(200);
    const metrics = await http.send('/metrics');
    expect(metrics.text).toContain('outbox_due_rows 0');
    expect(metrics.text).toContain('http_request_duration_seconds_count{route="page"');
    expect((await http.send('/metrics', { headers: { 'x-forwarded-for': '1.2.3.4' } })).status).toBe(404);
  });
});
