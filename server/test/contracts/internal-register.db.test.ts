import { uuidv7 } from 'uuidv7';
import { createInternalRegister } from '../../src/integrations/protocol-register/internal';
import { createWorld, type World } from '../world';
import { protocolRegisterContract } from './protocol-register.contract';

describe('protocol-register × internal', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    await world.withTenant(world.tenant.id, (tx) =>
      tx.query(`insert into office (tenant_id, id, name) values ($1, $2, 'Tributi')`, [
        tx.tenantId,
        uuidv7(),
      ]),
    );
  });
  afterAll(() => world.close());

  protocolRegisterContract(() => ({
    register: createInternalRegister({
      withTenant: world.withTenant,
      clock: world.clock,
      tenantId: world.tenant.id,
    }),
    year: () => world.clock.now().getFullYear(),
  }));
});
