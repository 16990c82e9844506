import { createSecretKey, randomBytes } from 'node:crypto';
import type { JsonObject } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import { watchedTools } from '../../../test/contracts/support/outside-tools';
import { startWorld, type SimulatedWorld } from '../../../test/contracts/support/simulated-world';
import { createWorld, type World } from '../../../test/world';
import { createProviders, type Providers } from '../../compose/providers';
import { createProviderSettings } from '../../compose/provider-settings';
import type { RequestContext } from '../../graphql/context';
import { issueInWords } from '../../graphql/issue-words';
import { Sealer, Vault } from '../../platform/crypto';
import type { RegisterSettingsInput } from './register-settings.types';
import { createRegisterSettings, type RegisterSettingsUseCases } from './register-settings.use-cases';

jest.setTimeout(60_000);

describe('the register that a municipality chooses', () => {
  let world: World;
  let outside: SimulatedWorld;
  let providers: Providers;
  let settings: RegisterSettingsUseCases;
  let ctx: RequestContext;

  beforeAll(async () => {
    [world, outside] = await Promise.all([createWorld(), startWorld()]);
    const { withTenant, clock } = world;
    const vault = new Vault(new Sealer(createSecretKey(randomBytes(32))));
    const simulated: JsonObject = JSON.parse(JSON.stringify(outside.settings('register')));
    const mergeSimulated = (given: JsonObject): JsonObject => ({ ...simulated, ...given });
    const config = { simulators: null, dataDir: '' };
    const find = createProviderSettings({ config, withTenant, vault });
    providers = createProviders({
      findSettings: async (tenantId, port) => {
        const found = await find(tenantId, port).catch(() => undefined);
        return found;
      },
      mergeSimulated,
      tools: { ...watchedTools(), clock },
      withTenant,
      simulators: null,
    });
    settings = createRegisterSettings({
      withTenant,
      vault,
      registerWith: (given) => providers.tryRegister({ ...given, url: simulated['url'] ?? '' }),
      simulatorOffered: true,
      issueInWords,
    });
    ctx = {
      tenantId: world.tenant.id,
      origin: 'http://localhost',
      locale: 'it',
      correlationId: 'test',
      mayChange: true,
      viewer: { kind: 'staff', id: uuidv7(), sessionId: '1', name: 'Ada', email: 'a@b.it', roles: [] },
    };
    await withTenant(ctx.tenantId, (tx) =>
      tx.query(`insert into office (tenant_id, id, name) values ($1, $2, 'Tributi')`, [
        tx.tenantId,
        uuidv7(),
      ]),
    );
  });
  afterAll(() => Promise.all([world.close(), outside.end()]));
  afterEach(() => outside.behave('register'));

  const chosen = (change: Partial<RegisterSettingsInput> = {}): RegisterSettingsInput => ({
    kind: 'outside',
    url: 'https://protocollo.comune.example.it/v1',
    apiKey: String(outside.settings('register')['apiKey']),
    classification: '4.2',
    attachesLater: true,
    alertAfterMinutes: 45,
    emergencySeries: false,
    ...change,
  });
  const stored = () =>
    world.withTenant(ctx.tenantId, (tx) =>
      tx.query<{ settings: object; secrets: Buffer | null }>(
        `select settings, secrets from provider_setting where port = 'protocol-register'`,
        [],
      ),
    );

  test('before anybody chose it is the product’s own', async () => {
    expect(await settings.read(ctx)).toMatchObject({ kind: 'internal', version: 0, hasKey: false });
    expect((await providers.registerOf(ctx.tenantId)).register.registersOnce).toBe(true);
  });

  test.each([
    ['no address', { url: ' ' }, 'url', 'required'],
    ['an address in clear', { url: 'http://protocollo.example.it' }, 'url', 'register-address'],
    ['a password in the address', { url: 'https://a:b@protocollo.example.it' }, 'url', 'register-address'],
    ['no key', { apiKey: '' }, 'apiKey', 'required'],
    ['no minutes', { alertAfterMinutes: 0 }, 'alertAfterMinutes', 'register-minutes'],
  ])('%s is refused at its field', async (_case, change, path, code) => {
    expect(await settings.save(ctx, chosen(change), 0)).toMatchObject({ issues: [{ path, code }] });
    expect(await settings.try(ctx, chosen(change))).toMatchObject({ issues: [{ path, code }] });
  });

  test('a register is tried before it is chosen: it answers, lacks an office, refuses the key, is silent', async () => {
    expect(await settings.try(ctx, chosen())).toMatchObject({ outcome: 'ready' });
    expect(await settings.try(ctx, chosen({ classification: '99.9' }))).toMatchObject({
      outcome: 'incomplete',
      unknownClassification: true,
      unknownOffices: [],
    });
    expect(await settings.try(ctx, chosen({ apiKey: 'sbagliata' }))).toMatchObject({ outcome: 'key' });
    await outside.misbehave('register', { fault: 'down' });
    expect(await settings.try(ctx, chosen())).toMatchObject({ outcome: 'silent' });
  });

  test('chosen, changed and left again: the key is sealed, kept, never shown, and asked again for another address', async () => {
    expect(await settings.save(ctx, chosen(), 0)).toMatchObject({
      settings: { kind: 'outside', hasKey: true, version: 1, alertAfterMinutes: 45 },
    });
    const { register, alertAfterMinutes } = await providers.registerOf(ctx.tenantId);
    expect([register.registersOnce, alertAfterMinutes]).toEqual([false, 45]);
    const key = chosen().apiKey;
    expect(JSON.stringify(await stored())).not.toContain(key);
    expect(JSON.stringify(await settings.read(ctx))).not.toContain(key);

    expect(await settings.save(ctx, chosen({ apiKey: '', alertAfterMinutes: 10 }), 1)).toMatchObject({
      settings: { hasKey: true, version: 2 },
    });
    expect(await settings.try(ctx, chosen({ apiKey: '' }))).toMatchObject({ outcome: 'ready' });
    expect(
      await settings.save(ctx, chosen({ apiKey: '', url: 'https://altrove.example.it' }), 2),
    ).toMatchObject({ issues: [{ path: 'apiKey', code: 'register-key-again' }] });
    expect(await settings.save(ctx, chosen(), 1)).toMatchObject({ currentVersion: 2 });

    expect(await settings.save(ctx, chosen({ kind: 'internal' }), 2)).toMatchObject({
      settings: { kind: 'internal', hasKey: false },
    });
    expect((await stored())[0]?.secrets).toBeNull();
    expect((await providers.registerOf(ctx.tenantId)).register.registersOnce).toBe(true);
    expect((await providers.registerOf(world.otherTenant.id)).register.registersOnce).toBe(true);
  });
});
