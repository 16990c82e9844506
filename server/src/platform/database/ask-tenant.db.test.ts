import { createWorld, type World } from '../../../test/world';
import { withClient } from './roles';

const ID = '01900000-0000-7000-8000-0000000000aa';

describe('askTenant', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    await world.withTenant(world.tenant.id, (tx) =>
      tx.query(
        `insert into citizen (tenant_id, id, fiscal_code, given_name, family_name) values ($1, $2, 'X', 'Anna', 'Neri')`,
        [tx.tenantId, ID],
      ),
    );
  });
  afterAll(() => world.close());

  it('given a tenant, then its function finds the rows of that one and of no other', async () => {
    const { askTenant } = world.database;
    const found = { id: ID, givenName: 'Anna', familyName: 'Neri', fiscalCode: 'X' };
    expect(await askTenant('known_citizen', world.tenant.id, ID)).toEqual(found);
    expect(await askTenant('known_citizen', world.otherTenant.id, ID)).toBeNull();
  });

  it('given the connection it was asked on, then that has no tenant afterwards', async () => {
    await withClient(world.appUrl, async (client) => {
      await client.query('select known_citizen($1, $2)', [world.tenant.id, ID]);
      await expect(client.query('select id from citizen')).rejects.toThrow(
        'invalid input syntax for type uuid',
      );
    });
  });

  it('given something that is no tenant or no function, or inside a transaction, then it is refused', async () => {
    const { askTenant } = world.database;
    await expect(askTenant('known_citizen', 'all', ID)).rejects.toThrow('Not a tenant');
    await expect(askTenant('pg_sleep(9); --', world.tenant.id, ID)).rejects.toThrow('Not a function');
    const nested = world.withTenant(world.tenant.id, () => askTenant('known_citizen', world.tenant.id, ID));
    await expect(nested).rejects.toThrow('inside withTenant');
  });
});
