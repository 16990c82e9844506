import {
  HttpProtocolRegister,
  parseHttpRegisterSettings,
  type HttpRegisterSettings,
} from '../../src/integrations/protocol-register/http';
import { aPaper, aRegistration, protocolRegisterContract, valueOf } from './protocol-register.contract';
import { watchedTools } from './support/outside-tools';
import { startWorld, type SimulatedWorld } from './support/simulated-world';

jest.setTimeout(30_000);

describe('protocol-register × http', () => {
  let world: SimulatedWorld;
  let settings: HttpRegisterSettings;
  let register: HttpProtocolRegister;
  let now = new Date('2026-06-01T08:00:00.000Z');

  beforeAll(async () => {
    world = await startWorld({ now: () => now });
    settings = { ...parseHttpRegisterSettings(world.settings('register')), timeoutMs: 1500 };
    register = new HttpProtocolRegister(settings, watchedTools());
  });
  afterEach(() => world.behave('register'));
  afterAll(() => world.end());

  protocolRegisterContract(() => ({ register, year: () => now.getFullYear() }));

  const held = async (reference: string) => {
    const found: { state: { entries: readonly { reference: string; attachments: readonly object[] }[] } } =
      JSON.parse(JSON.stringify(await world.state('register')));
    return found.state.entries.filter((entry) => entry.reference === reference);
  };

  it.each(['error-503', 'error-429', 'down'])(
    'says that nothing was registered when it answers so (%s)',
    async (fault) => {
      const request = aRegistration();
      await world.misbehave('register', { fault });
      expect(await register.register(request)).toMatchObject({ ok: false, kind: 'unavailable' });
      await world.behave('register');
      expect(valueOf(await register.findByReference(request.externalReference))).toBeNull();
    },
  );

  it.each(['hang-after-commit', 'lose-answer'])(
    'does not know what became of a lost answer (%s), and finds it by its reference',
    async (fault) => {
      const request = aRegistration();
      await world.misbehave('register', { fault });
      expect(await register.register(request)).toMatchObject({ ok: false, kind: 'unknown' });
      expect(valueOf(await register.findByReference(request.externalReference))).toMatchObject({
        number: expect.any(Number),
      });
      expect(await held(request.externalReference)).toHaveLength(1);
    },
  );

  it.each(['hang', 'cut', 'error-500'])(
    'does not know either when it was never heard (%s), and finds nothing',
    async (fault) => {
      const request = aRegistration();
      await world.misbehave('register', { fault });
      expect(await register.register(request)).toMatchObject({ ok: false, kind: 'unknown' });
      expect(valueOf(await register.findByReference(request.externalReference))).toBeNull();
    },
  );

  it('is searched in vain while the register is down: that is no answer', async () => {
    await world.misbehave('register', { fault: 'down' });
    expect(await register.findByReference('qualsiasi')).toMatchObject({ ok: false, kind: 'unavailable' });
  });

  it('sends attachments after the number, each once whatever fails', async () => {
    const request = aRegistration();
    const entry = valueOf(await register.register(request));
    await world.misbehave('register', { fault: 'attachment-fails' });
    const [first = aPaper('nessuno'), second = aPaper('nessuno')] = request.attachments;
    expect(await register.attach(entry, 0, first)).toMatchObject({ ok: false, kind: 'unavailable' });
    valueOf(await register.attach(entry, 0, first));
    valueOf(await register.attach(entry, 0, first));
    valueOf(await register.attach(entry, 1, second));
    const [kept] = await held(request.externalReference);
    expect(kept?.attachments).toEqual([
      { name: 'Planimetria e cosi.pdf', sha256: first.sha256, kept: true },
      { name: 'foto.png', sha256: second.sha256, kept: true },
    ]);
    const wrong = { ...second, sha256: 'a'.repeat(64) };
    expect(await register.attach(entry, 1, wrong)).toMatchObject({ ok: false, kind: 'refused' });
  });

  it('sends attachments with the entry where the register wants them so', async () => {
    const whole = new HttpProtocolRegister({ ...settings, attachesLater: false }, watchedTools());
    const request = aRegistration();
    valueOf(await whole.register(request));
    const [kept] = await held(request.externalReference);
    expect(kept?.attachments).toMatchObject([{ kept: true }, { kept: true }]);
  });

  it('is refused an office or a classification that the register does not know', async () => {
    const other = new HttpProtocolRegister({ ...settings, classification: '99.9' }, watchedTools());
    expect(await other.register(aRegistration())).toMatchObject({ ok: false, kind: 'refused' });
    expect(await register.register(aRegistration({ office: 'Ufficio mai visto' }))).toMatchObject({
      ok: false,
      kind: 'refused',
    });
  });

  it('waits for the right key, and tells key and names to nobody', async () => {
    const tools = watchedTools();
    const other = new HttpProtocolRegister({ ...settings, apiKey: 'chiave-sbagliata' }, tools);
    expect(await other.register(aRegistration())).toMatchObject({
      kind: 'unavailable',
      reason: 'status 401',
    });
    expect(tools.calls).toHaveLength(1);
    expect(JSON.stringify(tools.calls)).not.toMatch(/chiave-sbagliata|Anna|SMPNNA/);
  });

  it('keeps its entries over a kill, begins anew with the year of Rome, and gives the day’s register', async () => {
    const before = valueOf(await register.register(aRegistration()));
    now = new Date('2026-12-31T23:30:00.000Z');
    await world.restart();
    expect(valueOf(await register.read(before.year, before.number))).toMatchObject(before);
    const next = aRegistration({ subject: '=1+1; "auguri"' });
    expect(valueOf(await register.register(next))).toMatchObject({ year: 2027, number: 1 });
    const { origin } = world.running.addresses;
    const csv = await (await fetch(`${origin}/register/giornaliero/2027-01-01.csv`)).text();
    expect(csv.split('\r\n')).toEqual([
      expect.stringContaining('Numero;Data e ora'),
      expect.stringContaining(
        `0000001/2027;2027-01-01 00:30:00;entrata;"'=1+1; ""auguri""";Anna Esempio, Marco Finto;Tributi`,
      ),
      '',
    ]);
    const page = await (await fetch(`${origin}/register`)).text();
    expect(page.indexOf('0000001/2027')).toBeLessThan(
      page.indexOf(`${String(before.number).padStart(7, '0')}/2026`),
    );
    expect(page).toContain('tramite Marco Finto');
  });
});
