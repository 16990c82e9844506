import { createServer } from 'node:http';
import { requireOfServer } from '../load-sources.mjs';
import { fromPlain } from '../record-statements.mjs';

const SCHEMA = 'postgraphile';

// Version 5 is for Node 22, of which this is all that it uses here: Node 20 gets it.
Promise.withResolvers ??= () => {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
};

/**
 * PostGraphile, which makes its schema of what it finds in the database: the statements of our program as views and functions.
 * Who asks is read before, as our program does it. It sends no requests: that would be one function, all of it in the database.
 */
export async function serve(told) {
  const [{ postgraphile }, { grafserv }, { makePgService }, { PostGraphileAmberPreset: amber }] =
    await Promise.all([
      import('postgraphile'),
      import('postgraphile/grafserv/node'),
      import('postgraphile/adaptors/pg'),
      import('postgraphile/presets/amber'),
    ]);
  await layOut(told);
  const { appUrl: connectionString, tenant } = told;
  const { Pool } = requireOfServer('pg');
  const pool = new Pool({ connectionString, max: 20 });
  const served = postgraphile({
    extends: [amber],
    pgServices: [makePgService({ pool, schemas: [SCHEMA] })],
    grafserv: { watch: false, graphiql: false },
    grafast: { context: (request) => contextOf(pool, told.statements.Q, tenant, request) },
  }).createServ(grafserv);
  const server = createServer();
  await served.addTo(server);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server.address().port;
}

/** The tenant for row level security, and for the queue who asks. */
async function contextOf(pool, statements, { id }, { node }) {
  const asked = node?.req.headers.authorization === undefined ? [] : statements.slice(0, -2);
  for (const statement of asked) await pool.query({ ...statement, values: statement.values.map(fromPlain) });
  return { pgSettings: { 'app.tenant': id } };
}

/** Page and count with their values as they were recorded; of the release its id remains open. */
async function layOut({ adminUrl, releases, statements: { S, Q } }) {
  const [page, count] = Q.slice(-2);
  const [release] = S;
  const open = written(release, (value) => (value === releases[0] ? 'release_id' : undefined));
  const { Client } = requireOfServer('pg');
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`create schema ${SCHEMA};
      create view ${SCHEMA}.queue_row with (security_invoker) as ${written(page)};
      create view ${SCHEMA}.release_row with (security_invoker) as
        select id, number, "serviceSlug", text::json as content from (${written(release)}) r;
      create function ${SCHEMA}.queue_count() returns integer language sql stable as $$ ${written(count)} $$;
      create function ${SCHEMA}.release(release_id uuid) returns ${SCHEMA}.release_row language sql stable as
        $$ select id, number, "serviceSlug", text::json from (${open}) r $$;
      grant usage on schema ${SCHEMA} to istanze_app;
      grant select on all tables in schema ${SCHEMA} to istanze_app`);
  } finally {
    await client.end();
  }
}

/** A statement with its values in it; `replace` may give other SQL for one of them. */
function written({ text, values }, replace = () => undefined) {
  return text.replace(/\$(\d+)/g, (_place, number) => {
    const value = values[Number(number) - 1];
    return replace(value) ?? literal(value);
  });
}

function literal(value) {
  if (value === null) return 'null';
  const { escapeLiteral } = requireOfServer('pg');
  return escapeLiteral(Array.isArray(value) ? `{${value.join(',')}}` : String(value));
}

export function asks({ releases, page, tokens }) {
  const ask = (query, variables, headers = {}) => ({ path: '/graphql', body: { query, variables }, headers });
  const authorization = `Bearer ${tokens.operator}`;
  return {
    S: (n) => ask(RELEASE, { id: releases[n % releases.length] }),
    Q: () => ask(QUEUE, { first: page }, { authorization }),
  };
}

const RELEASE = `query Release($id: UUID!) { release(releaseId: $id) { rowId number serviceSlug content } }`;
const QUEUE = `query Queue($first: Int) {
  allQueueRows(first: $first) {
    nodes {
      rowId code serviceSlug serviceTitle applicantName applicantFiscalCode stateKey category officeId
      assigneeId assigneeName standingInFor submittedAt finalDate suspended protocol unread news newsAt version labels
    }
    pageInfo { hasNextPage }
  }
  queueCount
}`;
