import { entities } from '../src/entities';
import { EntityManagers } from '../src/platform/database/entity-manager';
import { withClient } from '../src/platform/database/roles';
import { createWorld, type World } from './world';

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly generated: boolean;
}

/** What an entity may call a column, by the type the migrations gave it. */
const KINDS: Readonly<Record<string, RegExp>> = {
  uuid: /uuid|string/i,
  text: /text|string|enum/i,
  'timestamp with time zone': /date|timestamptz|datetime/i,
  date: /string|date/i,
  integer: /int|number/i,
  smallint: /int|number/i,
  bigint: /int|number/i,
  boolean: /bool/i,
  jsonb: /json|object|any|unknown/i,
  json: /json|object|any|unknown/i,
  bytea: /blob|buffer|bytea|uint8/i,
  ARRAY: /array|\[\]/i,
};

describe('entities and tables', () => {
  let world: World;
  let columns: readonly Column[];
  const managers = EntityManagers.create(entities);
  const metadata = Object.values(managers.metadata().getAll()).filter(
    (meta) => !meta.abstract && !meta.embeddable,
  );

  beforeAll(async () => {
    world = await createWorld();
    columns = await withClient(world.adminUrl, async (client) => {
      const found: { rows: Column[] } = await client.query(`
        select table_name as table, column_name as name, data_type as type, is_nullable = 'YES' as nullable,
          column_default is not null or is_identity = 'YES' as generated
        from information_schema.columns where table_schema = 'public'`);
      return found.rows;
    });
  });
  afterAll(async () => {
    await managers.close();
    await world.close();
  });

  const columnOf = (table: string, name: string) =>
    columns.find((column) => column.table === table && column.name === name);

  it('given the entities, then there are some, each keyed on a uuid id alone', () => {
    expect(metadata.length).toBeGreaterThan(3);
    for (const meta of metadata) expect([meta.className, meta.primaryKeys]).toEqual([meta.className, ['id']]);
  });

  it('given their properties, then each is a column of its kind, and relations cross no table', () => {
    const wrong = metadata.flatMap((meta) =>
      meta.props
        .filter((prop) => prop.persist !== false)
        .flatMap((prop) => {
          const column = columnOf(meta.tableName, prop.fieldNames[0] ?? '');
          const where = `${meta.className}.${prop.name}`;
          if (prop.kind !== 'scalar') return [`${where} is a relation`];
          if (column === undefined)
            return [`${where}: no column ${meta.tableName}.${prop.fieldNames[0] ?? ''}`];
          if (!(KINDS[column.type] ?? /./).test(`${prop.type} ${prop.columnTypes?.[0] ?? ''}`))
            return [`${where} is no ${column.type}`];
          return (prop.nullable ?? false) === column.nullable
            ? []
            : [`${where}: null is ${column.nullable ? '' : 'not '}allowed`];
        }),
    );
    expect(wrong).toEqual([]);
  });
});
