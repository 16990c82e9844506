import { aCitizenViewer, aPermitService, aStaffViewer } from '../../test/builders/a-permit-service';
import { createInstanceWorld, type InstanceWorld } from '../../test/instance-world';
import { until } from '../../test/until';
import type { CitizenViewer, StaffViewer } from '../graphql/viewer';
import type { AskTenant } from '../platform/tenant-transaction';
import { type People, rememberPeople } from './people';

describe('the people of the requests', () => {
  let product: InstanceWorld;
  let people: People;
  let operator: StaffViewer;
  let citizen: CitizenViewer;
  let tenantId: string;
  const asked: string[] = [];

  beforeAll(async () => {
    product = await createInstanceWorld();
    const { world } = product;
    tenantId = world.tenant.id;
    [operator, citizen] = await world.withTenant(tenantId, async (tx) => [
      await aStaffViewer(tx, await aPermitService(tx, 0)),
      await aCitizenViewer(tx),
    ]);
    const askTenant: AskTenant = (name, tenant, id) => {
      asked.push(id);
      return world.database.askTenant(name, tenant, id);
    };
    people = await rememberPeople(askTenant, world.database.listen);
  });
  afterAll(async () => {
    await people.stop();
    await product.world.close();
  });
  beforeEach(() => void asked.splice(0));

  const change = (sql: string, id: string): Promise<unknown> =>
    product.world.withTenant(tenantId, (tx) => tx.query(sql, [tenantId, id]));
  const operatorNow = () => people.colleague(tenantId, operator.id);

  it('given somebody who asks again and again, then the database is asked once', async () => {
    for (let n = 0; n < 5; n += 1) {
      expect((await operatorNow())?.name).toBe(operator.name);
      expect((await people.citizen(tenantId, citizen.id))?.familyName).toBe(citizen.familyName);
    }
    expect(asked).toEqual([operator.id, citizen.id]);
  });

  it('given another tenant, then they are nobody there', async () => {
    const other = product.world.otherTenant.id;
    expect(await people.colleague(other, operator.id)).toBeNull();
    expect(await people.citizen(other, citizen.id)).toBeNull();
  });

  it('given a role that is taken away, then they have it no more', async () => {
    expect((await operatorNow())?.roles.length).toBeGreaterThan(0);
    await change('delete from staff_role where tenant_id = $1 and staff_id = $2', operator.id);
    await until(async () => (await operatorNow())?.roles.length === 0);
  });

  it('given somebody who works here no more, then they are nobody', async () => {
    await operatorNow();
    await change('update staff_member set active = false where tenant_id = $1 and id = $2', operator.id);
    await until(async () => (await operatorNow()) === null);
  });

  it('given another name, then the citizen has that one; what is not their name disturbs nobody', async () => {
    await people.citizen(tenantId, citizen.id);
    const heard: string[] = [];
    const stop = await product.world.database.listen('people_changed', (whose) => heard.push(whose));
    await change(
      "update citizen set email = 'nuova@posta.example' where tenant_id = $1 and id = $2",
      citizen.id,
    );
    await change("update citizen set family_name = 'Verdi' where tenant_id = $1 and id = $2", citizen.id);
    await until(async () => (await people.citizen(tenantId, citizen.id))?.familyName === 'Verdi');
    // Who listens hears on a connection of their own, perhaps later than the product on its.
    await until(async () => heard.length > 0);
    expect(heard).toEqual([`${tenantId}/${citizen.id}`]);
    await stop();
  });
});
