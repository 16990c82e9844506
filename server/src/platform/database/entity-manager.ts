import {
  MikroORM,
  type EntityClass,
  type EntityManager,
  type EntitySchema,
  type MetadataStorage,
} from '@mikro-orm/postgresql';
import type { PoolClient } from 'pg';

export type EntityDefinition = EntityClass<unknown> | EntitySchema;

/** Makes entity managers that speak on a connection given to them; the ORM itself never opens one. */
export class EntityManagers {
  private constructor(private readonly orm: MikroORM) {}

  static create(entities: readonly EntityDefinition[]): EntityManagers {
    const orm = MikroORM.initSync({
      entities: [...entities],
      dbName: 'bound-to-the-transaction',
      connect: false,
      discovery: { warnWhenNoEntities: false },
      forceUtcTimezone: true,
      debug: false,
    });
    return new EntityManagers(orm);
  }

  /** Identity map and unit of work of one transaction. */
  fork(client: PoolClient): EntityManager {
    const manager = this.orm.em.fork({ clear: true });
    manager.setTransactionContext({ client: this.bind(client) });
    return manager;
  }

  /** The query builder's client, with the one connection in place of its pool. */
  private bind(client: PoolClient): unknown {
    return Object.create(this.orm.em.getConnection().getKnex().client, {
      transacting: { value: true },
      acquireConnection: { value: () => Promise.resolve(client) },
      releaseConnection: { value: () => Promise.resolve() },
    });
  }

  metadata(): MetadataStorage {
    return this.orm.getMetadata();
  }

  async close(): Promise<void> {
    await this.orm.close(true);
  }
}
