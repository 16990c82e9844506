import { parseBranding, type JsonObject } from '@istanze/shared';
import { createWorld, type World } from '../../../test/world';
import type { RequestContext } from '../../graphql/context';
import { entities } from '../../entities';
import { issueInWords } from '../../graphql/issue-words';
import { createBrandingUseCases, createReadLogo, type BrandingUseCases } from './branding.use-cases';
import { getTenant } from './tenant.repository';

const SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script><path d="M0 0h9v9z"/></svg>',
).toString('base64');

describe('the look of a municipality', () => {
  let world: World;
  let looks: BrandingUseCases;

  beforeAll(async () => {
    world = await createWorld({ entities });
    looks = createBrandingUseCases({ ...world, issueInWords, stripMetadata: (content) => content });
  });
  afterAll(() => world.close());

  const context = (tenantId = world.tenant.id): RequestContext => ({
    tenantId,
    origin: 'https://localhost',
    locale: 'it',
    viewer: null,
    correlationId: 'test',
    mayChange: true,
  });
  const look = (change: JsonObject = {}): JsonObject => ({
    ...JSON.parse(JSON.stringify(parseBranding({ institutionalUrl: 'https://www.comune.example.it' }))),
    ...change,
  });
  const version = async () => (await looks.read(context())).version;

  test('given two administrators on one version, then the second is told and nothing is lost', async () => {
    const expectedVersion = await version();
    const first = await looks.save(context(), {
      name: ' Comune di Prova ',
      branding: look({ primary: '#00694e' }),
      expectedVersion,
    });
    expect(first).toMatchObject({ branding: { name: 'Comune di Prova', version: expectedVersion + 1 } });
    const second = await looks.save(context(), { name: 'Altro', branding: look(), expectedVersion });
    expect(second).toMatchObject({ errorCode: 'VERSION_CONFLICT', currentVersion: expectedVersion + 1 });
    expect(await looks.read(context())).toMatchObject({
      name: 'Comune di Prova',
      branding: { primary: '#00694e' },
    });
  });

  test('a municipality’s look is its own', async () => {
    await looks.save(context(), {
      name: 'Uno',
      branding: look({ primary: '#7a0019' }),
      expectedVersion: await version(),
    });
    const other = await world.withTenant(world.otherTenant.id, (tx) => getTenant(tx));
    expect([other.name, parseBranding(other.branding).primary]).not.toEqual(['Uno', '#7a0019']);
  });

  test('a colour that is too light is refused in words, with the nearest that passes', async () => {
    const refused = await looks.save(context(), {
      name: '',
      branding: look({ primary: '#ffcc00' }),
      expectedVersion: await version(),
    });
    expect(refused).toMatchObject({
      issues: [
        { path: 'name', code: 'required' },
        { path: 'primary', params: { nearest: expect.stringMatching(/^#[0-9a-f]{6}$/) } },
      ],
    });
    expect(JSON.stringify(refused)).toContain('Il colore più vicino che va bene è #');
  });

  test('a coat of arms is kept clean, and only one that was cleaned here, by this municipality, is taken', async () => {
    const kept = await looks.keepLogo(context(), SVG);
    const url = 'url' in kept ? kept.url : '';
    const file = url.slice('/aspetto/'.length);
    const read = createReadLogo(world);
    expect((await read(world.tenant.id, file))?.content.toString()).not.toContain('script');
    expect(await read(world.otherTenant.id, file)).toBeUndefined();
    expect(await read(world.tenant.id, '../secret')).toBeUndefined();
    const save = async (logo: string) =>
      looks.save(context(), { name: 'Uno', branding: look({ logo }), expectedVersion: await version() });
    expect(await save('https://evil.example/x.svg')).toMatchObject({ issues: [{ path: 'logo' }] });
    expect(await save(`/aspetto/${'0'.repeat(64)}.svg`)).toMatchObject({ issues: [{ path: 'logo' }] });
    expect(await save(url)).toMatchObject({ branding: { branding: { logo: url } } });
    expect(await looks.keepLogo(context(), '')).toMatchObject({ issues: [{ code: 'logo-empty' }] });
  });
});
