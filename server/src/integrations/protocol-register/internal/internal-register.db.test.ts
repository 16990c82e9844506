import type { RegistrationRequest } from '../../../ports/outside/protocol-register';
import { aRegistration, valueOf } from '../../../../test/contracts/protocol-register.contract';
import { createWorld, type World } from '../../../../test/world';
import { createInternalRegister } from './internal-register';

const REQUEST = aRegistration({ externalReference: 'one', attachments: [] });

describe('the internal register', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const ownOf = (tenantId: string) =>
    createInternalRegister({ withTenant: world.withTenant, clock: world.clock, tenantId });
  const registerOf = (tenantId: string) => {
    const register = ownOf(tenantId);
    return {
      register: async (request: RegistrationRequest) => valueOf(await register.register(request)),
      findByReference: (reference: string) => register.findByReference(reference),
    };
  };

  test('gives numbers without gaps to many at once, one to each reference, its own series to each municipality', async () => {
    const register = registerOf(world.tenant.id);
    const references = Array.from({ length: 40 }, (_, index) => `r-${index % 20}`);
    const entries = await Promise.all(
      references.map((externalReference) => register.register({ ...REQUEST, externalReference })),
    );
    const numbers = [...new Set(entries.map(({ number }) => number))].sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect((await registerOf(world.otherTenant.id).register(REQUEST)).number).toBe(1);
  });

  test('what fails takes no number', async () => {
    const register = registerOf(world.tenant.id);
    const before = await register.register({ ...REQUEST, externalReference: 'before' });
    const broken = { ...REQUEST, externalReference: 'broken', subject: '\u0000' };
    await expect(register.register(broken)).rejects.toThrow();
    const after = await register.register({ ...REQUEST, externalReference: 'after' });
    expect(after.number).toBe(before.number + 1);
  });

  test('begins again with the new year of Rome, not of Greenwich', async () => {
    const register = registerOf(world.tenant.id);
    world.clock.set(new Date('2026-12-31T23:30:00.000Z'));
    const entry = await register.register({ ...REQUEST, externalReference: 'new-year' });
    expect(entry).toMatchObject({ year: 2027, number: 1 });
    expect(await register.findByReference('new-year')).toEqual({ ok: true, value: entry });
    expect(await register.findByReference('nothing')).toEqual({ ok: true, value: null });
  });

  test('no line can be changed or removed', async () => {
    await registerOf(world.tenant.id).register({ ...REQUEST, externalReference: 'fixed' });
    for (const sql of ['update register_entry set number = 9', 'delete from register_entry']) {
      await expect(world.withTenant(world.tenant.id, (tx) => tx.query(sql, []))).rejects.toThrow(
        /append-only/,
      );
    }
  });
});
