import { addDays } from '@istanze/shared';
import { type AuthorizationWorld, createAuthorizationWorld } from '../../../test/authorization-world';
import type { StaffViewer } from '../../graphql/viewer';
import { findColleague } from '../staff';
import { createAbsenceUseCases } from '.';

describe('authorizations for an absence', () => {
  let given: AuthorizationWorld;

  beforeAll(async () => {
    given = await createAuthorizationWorld();
  });
  afterAll(() => given.world.close());

  const absences = () => createAbsenceUseCases(given.deps);
  const standing = async (viewer: StaffViewer): Promise<StaffViewer> => ({
    ...viewer,
    substitutions: (await given.inTenant((tx) => findColleague(tx, viewer.id)))?.substitutions ?? [],
  });

  test('who stands in sees and does what the absent colleague may, on those days alone, and both are named', async () => {
    const code = await given.submitted(given.service.slug);
    expect(await given.read(given.stranger, code)).toBeNull();
    const from = given.today();
    const saved = await absences().save(given.world.context(given.operator), {
      staffId: given.operator.id,
      substituteId: given.stranger.id,
      from,
      to: addDays(from, 2),
    });
    expect(saved).toMatchObject({
      absences: [{ absent: { id: given.operator.id }, substitute: { id: given.stranger.id } }],
    });
    const substitute = await standing(given.stranger);
    expect((await given.read(substitute, code))?.code).toBe(code);
    expect(await given.perform(substitute, code, ['claim', 'claimed'])).toMatchObject({ instance: { code } });
    const history = await given.inTenant(async (tx) => {
      const instance = await given.world.storage.store.findByCode(tx, code);
      return given.world.storage.store.history(tx, instance?.id ?? '');
    });
    expect(history.findLast(({ type }) => type === 'activity-performed')).toMatchObject({
      actor: `staff:${given.stranger.id}`,
      transition: { actingFor: given.operator.id },
    });
    given.world.world.clock.advance(4 * 24 * 3600);
    expect(await given.read(substitute, code)).toBeNull();
  });

  test('only one’s own absence, of one’s office for a manager; days and people must make sense', async () => {
    const from = addDays(given.today(), 30);
    const request = { staffId: given.operator.id, substituteId: given.stranger.id, from, to: from };
    expect(await absences().save(given.world.context(given.stranger), request)).toMatchObject({
      errorCode: 'NOT_ALLOWED',
    });
    expect(await absences().save(given.world.context(given.manager), request)).toMatchObject({
      absences: expect.anything(),
    });
    expect(await absences().save(given.world.context(given.manager), request)).toMatchObject({
      issues: [{ code: 'absence-overlap' }],
    });
    const backwards = { ...request, to: addDays(from, -1) };
    expect(await absences().save(given.world.context(given.manager), backwards)).toMatchObject({
      issues: [{ code: 'absence-days' }],
    });
    const self = { ...request, substituteId: given.operator.id };
    expect(await absences().save(given.world.context(given.manager), self)).toMatchObject({
      issues: [{ code: 'absence-self' }],
    });
  });

  test('taken back, it counts no more', async () => {
    const from = given.today();
    const saved = await absences().save(given.world.context(given.manager), {
      staffId: given.manager.id,
      substituteId: given.stranger.id,
      from,
      to: from,
    });
    const mine =
      'absences' in saved ? saved.absences.find(({ absent }) => absent.id === given.manager.id) : null;
    expect((await standing(given.stranger)).substitutions?.map(({ absentId }) => absentId)).toContain(
      given.manager.id,
    );
    expect(await absences().revoke(given.world.context(given.operator), mine?.id ?? '')).toMatchObject({
      errorCode: 'NOT_ALLOWED',
    });
    await absences().revoke(given.world.context(given.manager), mine?.id ?? '');
    expect((await standing(given.stranger)).substitutions?.map(({ absentId }) => absentId)).not.toContain(
      given.manager.id,
    );
  });
});
