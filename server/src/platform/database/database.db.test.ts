import { until } from '../../../test/until';
import { createWorld, type World } from '../../../test/world';
import { openDatabase } from './database';
import { urlAs, withClient } from './roles';

describe('openDatabase', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const open = (url: string) =>
    openDatabase({
      url,
      dispatcherUrl: world.dispatcherUrl,
      poolSize: 2,
      entities: [],
      onError: () => undefined,
    });

  it('given a superuser, then it is refused', async () => {
    await expect(open(world.adminUrl)).rejects.toThrow('it is a superuser');
  });

  it('given the owner of the tables, then it is refused', async () => {
    await expect(open(world.ownerUrl)).rejects.toThrow(/it owns \d+ tables/);
  });

  it('given a role that bypasses row level security, or may become one that does, then it is refused', async () => {
    const login = `bypass_${process.pid}`;
    const url = urlAs(world.adminUrl, login, 'x');
    await withClient(world.adminUrl, (client) =>
      client.query(`create role ${login} login bypassrls password 'x'`),
    );
    await expect(open(url)).rejects.toThrow('it has BYPASSRLS');
    await withClient(world.adminUrl, (client) =>
      client.query(`alter role ${login} nobypassrls; grant istanze_owner to ${login}`),
    );
    await expect(open(url)).rejects.toThrow(/it owns \d+ tables/);
    await withClient(world.adminUrl, (client) => client.query(`drop role ${login}`));
  });

  it('given notifications, then the listener is called, also after its connection was lost', async () => {
    const heard: string[] = [];
    const stop = await world.database.listen('probe', (payload) => heard.push(payload));
    const say = (text: string) =>
      world.asDispatcher((tx) => tx.query('select pg_notify($1, $2)', ['probe', text]));
    await say('one');
    await until(() => heard.includes('one'));
    await withClient(world.adminUrl, (client) =>
      client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'istanze-listen' and datname = current_database()`,
      ),
    );
    await until(() => heard.includes(''));
    await say('two');
    await until(() => heard.includes('two'));
    await stop();
  });
});
