import { parseArgs } from 'node:util';
import { uuidv7 } from 'uuidv7';
import { SessionKeys, Sessions } from '../auth';
import { clockOf } from '../platform/clock/clock-of';
import type { TenantTransaction } from '../platform/tenant-transaction';
import { readConfigOrExit } from '../run-process';
import { openInstallation, runTool, say, type Installation } from './open-installation';

const USAGE = 'npm run token -- --citizen FISCALCODE | --staff EMAIL [--tenant KEY]';

interface TokenRequest {
  readonly citizen: string | undefined;
  readonly staff: string | undefined;
  readonly tenant: string;
}

void runTool(async () => {
  const request = readRequest();
  if (request === undefined) {
    say(USAGE);
    return 2;
  }
  const installation = await openInstallation(readConfigOrExit());
  const token = await issueToken(installation, request).finally(() => installation.close());
  say(token);
  return 0;
});

function readRequest(): TokenRequest | undefined {
  const { values } = parseArgs({
    options: {
      citizen: { type: 'string' },
      staff: { type: 'string' },
      tenant: { type: 'string', default: 'montesole' },
    },
  });
  return (values.citizen === undefined) === (values.staff === undefined)
    ? undefined
    : { citizen: values.citizen?.toUpperCase(), staff: values.staff?.toLowerCase(), tenant: values.tenant };
}

async function issueToken(installation: Installation, request: TokenRequest): Promise<string> {
  const { config, database, vault } = installation;
  const tenantId = await findTenant(installation, request.tenant);
  const subject = await database.withTenant(tenantId, (tx) => findSubject(tx, request, config.demo));
  if (subject === undefined)
    throw new Error(`Nobody in ${request.tenant} has ${request.citizen ?? request.staff ?? ''}`);
  const sessions = new Sessions({
    keys: SessionKeys.fromFile(config.sessionKeysFile),
    withTenant: database.withTenant,
    vault,
    clock: clockOf(config),
    listen: database.listen,
  });
  const staff = request.staff !== undefined;
  const opened = await sessions.open(tenantId, {
    id: subject,
    realm: staff ? 'staff' : 'citizen',
    scheme: staff ? 'staff' : 'spid',
    level: 2,
  });
  return opened.token;
}

async function findTenant(installation: Installation, key: string): Promise<string> {
  const [row] = await installation.database.asDispatcher((tx) =>
    tx.query<{ id: string | null }>('select tenant_by_key($1) as id', [key]),
  );
  if (row?.id == null) throw new Error(`There is no municipality with the key ${key}`);
  return row.id;
}

async function findSubject(
  tx: TenantTransaction,
  request: TokenRequest,
  demo: boolean,
): Promise<string | undefined> {
  if (request.staff !== undefined) {
    const sql = 'select id from staff_member where tenant_id = $1 and email = $2 and active';
    return (await tx.query<{ id: string }>(sql, [tx.tenantId, request.staff]))[0]?.id;
  }
  const sql = 'select id from citizen where tenant_id = $1 and fiscal_code = $2';
  const known = (await tx.query<{ id: string }>(sql, [tx.tenantId, request.citizen]))[0]?.id;
  return known ?? (demo ? addDemoCitizen(tx, request.citizen ?? '') : undefined);
}

/** In a demo nobody need log in once before a token can be made. */
async function addDemoCitizen(tx: TenantTransaction, fiscalCode: string): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into citizen (tenant_id, id, fiscal_code, given_name, family_name) values ($1, $2, $3, 'Persona', 'Di Prova')`,
    [tx.tenantId, id, fiscalCode],
  );
  return id;
}
