import { requireOfServer } from './load-sources.mjs';
import { fromPlain } from './record-statements.mjs';

/** Does recorded statements again, all in one transaction of the tenant; answers the rows of each. */
export function createReplay({ appUrl, tenant }) {
  const { Pool } = requireOfServer('pg');
  const pool = new Pool({ connectionString: appUrl, max: 20 });
  const begin = `BEGIN; SELECT set_config('app.tenant', '${tenant.id}', true)`;
  return async (statements) => {
    const client = await pool.connect();
    try {
      await client.query(begin);
      const rows = [];
      for (const statement of statements) rows.push((await client.query(statement)).rows);
      await client.query('COMMIT');
      return rows;
    } finally {
      client.release();
    }
  };
}

/** What to do for each case; `id` of a release in place of the one that was recorded, `n` the number of a submission. */
export function createCases({ releases, statements: { S, Q, M } }) {
  const values = (one, replaced) => ({ ...one, values: one.values.map(replaced) });
  const submissions = M.map((all) => all.map((one) => values(one, fromPlain)));
  return {
    S: (id) => S.map((one) => values(one, (value) => (value === releases[0] ? id : value))),
    Q: () => Q,
    M: (n) => submissions[n],
  };
}
