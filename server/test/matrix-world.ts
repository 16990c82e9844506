import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { SessionKeys, Sessions } from '../src/auth';
import { compose, entities } from '../src/compose';
import { systemClock } from '../src/platform/clock/system-clock';
import type { Config } from '../src/platform/config';
import { Vault } from '../src/platform/crypto';
import { startProduct } from '../src/start-product';
import { aCitizenViewer, aPermitService, aStaffViewer, itsDrafts } from './builders/a-permit-service';
import type { Samples } from './sample-operation';
import { createWorld } from './world';

export const VIEWERS = ['nobody', 'citizen', 'other citizen', 'other office', 'operator', 'admin'] as const;
export type MatrixViewer = (typeof VIEWERS)[number];

export interface GraphqlAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** The product as it is shipped, serving over HTTP, with one request that a citizen sent to an office. */
export interface MatrixWorld {
  readonly samples: Samples;
  ask(
    viewer: MatrixViewer,
    query: string,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<GraphqlAnswer>;
  close(): Promise<void>;
}

export async function startMatrixWorld(): Promise<MatrixWorld> {
  const world = await createWorld({ entities });
  const dataDir = mkdtempSync(join(tmpdir(), 'matrix-'));
  const config = configOf(world, dataDir);
  const product = await startProduct({
    config,
    composition: { entities, compose },
    onProgress: () => undefined,
    serves: true,
  });
  const port = product.port ?? 0;
  const sessions = new Sessions({
    keys: SessionKeys.fromFile(config.sessionKeysFile),
    withTenant: world.withTenant,
    vault: Vault.fromFile(config.masterKeyFile),
    clock: systemClock,
    listen: world.database.listen,
  });
  const tokenOf = async (realm: 'citizen' | 'staff', id: string): Promise<string> =>
    (await sessions.open(world.tenant.id, { id, realm, scheme: 'spid', level: 2 })).token;
  const people = await world.withTenant(world.tenant.id, async (tx) => {
    const service = await aPermitService(tx, 3000);
    const elsewhere = await aPermitService(tx);
    for (const each of [service, elsewhere]) await itsDrafts(tx, each);
    return {
      service,
      citizen: await aCitizenViewer(tx),
      'other citizen': await aCitizenViewer(tx),
      'other office': await aStaffViewer(tx, elsewhere),
      operator: await aStaffViewer(tx, service),
      admin: await aStaffViewer(tx, service, 'admin'),
    };
  });
  const tokens = new Map<MatrixViewer, string>();
  for (const name of VIEWERS)
    if (name !== 'nobody')
      tokens.set(name, await tokenOf(people[name].kind === 'citizen' ? 'citizen' : 'staff', people[name].id));
  const ask: MatrixWorld['ask'] = (viewer, query, variables) =>
    post(port, world.tenant.host, tokens.get(viewer), { query, variables });
  const code = await sendRequest(ask, people.service.slug);
  const owned = await world.withTenant(world.tenant.id, async (tx) => {
    const [row] = await tx.query<{ id: string; citizenId: string }>(
      'select id, citizen_id as "citizenId" from instance where tenant_id = $1 and code = $2',
      [tx.tenantId, code],
    );
    if (row === undefined) throw new Error('The request was not sent');
    const [message, position, communication] = [uuidv7(), uuidv7(), uuidv7()];
    await tx.query(
      `insert into message (tenant_id, id, instance_id, citizen_id, sender, author_name, subject, body, key, at)
       values ($1, $2, $3, $4, 'office', 'Ufficio', 'Prova', 'Prova', 'm', now())`,
      [tx.tenantId, message, row.id, row.citizenId],
    );
    await tx.query(
      `insert into debt_position (tenant_id, id, key, instance_id, citizen_id, iupd, iuv, notice_number, debtor_name,
         debtor_fiscal_code, description, amount, due_date, lines, state)
       values ($1, $2, 'k', $3, $4, 'IU', '01', '301', 'X', 'X', 'Prova', 100, '2030-01-01', '[]', 'cancelled')`,
      [tx.tenantId, position, row.id, row.citizenId],
    );
    await tx.query(
      `insert into communication (tenant_id, id, instance_id, key, kind, subject, body, state, send_after)
       values ($1, $2, $3, 'c', 'decision', 'Prova', 'Prova', 'sent', now())`,
      [tx.tenantId, communication, row.id],
    );
    await tx.query(
      `insert into appointment (tenant_id, id, code, office_id, rule_id, place, starts_at, ends_at, topic_id, topic, given_name,
         family_name, email, state, created_at, changed_at)
       values ($1, $2, 'APP', $3, 'desk', 1, '2026-06-09 09:00+02', '2026-06-09 09:30+02', 'topic', '{"it": "Prova"}', 'Ada',
         'Prova', 'ada@posta.example', 'booked', now(), now())`,
      [tx.tenantId, uuidv7(), people.service.officeId],
    );
    const [drafts] = await tx.query<{ form: string; workflow: string }>(
      `select f.id as form, w.id as workflow from form f join workflow w on w.tenant_id = f.tenant_id
         and w.service_id = f.service_id where f.tenant_id = $1 and f.service_id = $2`,
      [tx.tenantId, people.service.serviceId],
    );
    return { message, position, communication, form: drafts?.form, workflow: drafts?.workflow };
  });
  return {
    ask,
    samples: {
      code,
      codes: [code],
      slug: people.service.slug,
      serviceSlug: people.service.slug,
      serviceId: people.service.serviceId,
      officeId: people.service.officeId,
      ...Object.fromEntries(
        [
          'managedService',
          'publication',
          'publishService',
          'rehearseDrafts',
          'serviceImpact',
          'setServiceStatus',
          'saveService',
          'saveServiceFacts',
        ].map((name) => [`${name}.id`, people.service.serviceId]),
      ),
      'saveForm.id': owned.form,
      'saveWorkflow.id': owned.workflow,
      'exportService.id': people.service.serviceId,
      'serviceFacts.id': people.service.serviceId,
      'form.id': owned.form,
      'workflow.id': owned.workflow,
      'release.id': people.service.releaseId,
      'markMessageRead.id': owned.message,
      'startPayment.positionId': owned.position,
      'startPayment.returnUrl': 'http://localhost/torna',
      'undoCommunication.id': owned.communication,
      'sendCommunicationNow.id': owned.communication,
      'recordDelivery.id': owned.communication,
      expectedVersion: 999,
      staffId: people.operator.id,
      substituteId: people.admin.id,
    },
    close: async () => {
      await product.stop();
      await world.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The repository without the built front ends: only the API is asked. */
function configOf(world: Awaited<ReturnType<typeof createWorld>>, dataDir: string): Config {
  const root = join(__dirname, '../..');
  const rootDir = mkdtempSync(join(tmpdir(), 'matrix-root-'));
  for (const name of readdirSync(root))
    if (!['portal', 'builder'].includes(name)) symlinkSync(join(root, name), join(rootDir, name));
  return {
    http: { host: '127.0.0.1', port: 0, protocol: 'http', publicPort: null, trustedProxies: 0 },
    database: { url: world.appUrl, ownerUrl: null, dispatcherUrl: world.dispatcherUrl },
    databasePoolSize: 8,
    redisUrl: null,
    dataDir,
    rootDir,
    masterKeyFile: join(dataDir, 'master'),
    sessionKeysFile: join(dataDir, 'sessions'),
    demo: false,
    simulators: null,
    workerConcurrency: 1,
    runsJobs: false,
    logLevel: 'silent',
    production: false,
    uploadLimitBytes: 1_000_000,
  };
}

async function sendRequest(ask: MatrixWorld['ask'], slug: string): Promise<string> {
  const started = await ask(
    'citizen',
    'mutation($s: String!) { startInstance(serviceSlug: $s, idempotencyKey: "k") { ... on InstancePayload { instance { code } } } }',
    { s: slug },
  );
  const code = /"code":"([^"]+)"/.exec(JSON.stringify(started))?.[1];
  if (code === undefined) throw new Error(JSON.stringify(started));
  await ask(
    'citizen',
    'mutation($c: String!) { saveDraft(code: $c, changes: [{path: "subject", value: "Prova"}]) { __typename } }',
    { c: code },
  );
  const shown = await ask('citizen', 'query($c: String!) { instance(code: $c) { version } }', { c: code });
  const version = Number(/"version":(\d+)/.exec(JSON.stringify(shown))?.[1]);
  const sent = await ask(
    'citizen',
    'mutation($c: String!, $v: Int!) { submitInstance(code: $c, expectedVersion: $v, idempotencyKey: "k") { __typename } }',
    { c: code, v: version },
  );
  if (!JSON.stringify(sent).includes('InstancePayload')) throw new Error(JSON.stringify(sent));
  return code;
}

function post(port: number, host: string, token: string | undefined, body: object): Promise<GraphqlAnswer> {
  const text = JSON.stringify(body);
  const headers = {
    host,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  return new Promise((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString('utf8'))));
    })
      .on('error', reject)
      .end(text);
  });
}
