import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logicalForm, validAnswers } from '../logical-form.mjs';
import { toDefinition } from '../our-form.mjs';
import { loadSources, requireOfServer } from './load-sources.mjs';
import { recordStatements, watchStatements } from './record-statements.mjs';

/** A form of about 28 kB whose answers are about 2 kB. */
const FIELDS = 100;
const OFFICES = 10;
const RELEASES = 3000;
const PAGE = 25;
/** One person may have twenty drafts: half of them are recorded, the others made by our program. */
const DRAFTS_OF_ONE = 10;

/**
 * A municipality with so many instances, an operator, citizens, releases to read and requests to send. Answers what every
 * contestant is told, among it the very statements our own program runs, and how to close.
 */
export async function openStage({ instances, submissions }) {
  watchStatements();
  const load = loadSources();
  const cluster = load('test/test-cluster');
  await cluster.joinTestCluster();
  const world = await load('test/instance-world').createInstanceWorld();
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-api-'));
  const close = async () => {
    await world.close();
    await cluster.leaveTestCluster();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    return { told: await settle({ load, world, dataDir, instances, submissions }), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function settle({ load, world, dataDir, instances, submissions }) {
  const { tenant, adminUrl, appUrl, dispatcherUrl } = world.world;
  const form = logicalForm(FIELDS);
  const citizens = Math.ceil((submissions + 1) / DRAFTS_OF_ONE);
  const people = await settlePeople(load, world, toDefinition(form), citizens);
  await load('test/fill-archive').fillArchive(
    adminUrl,
    { tenantId: tenant.id, staffId: people.operator.id, services: people.services },
    0,
    instances,
  );
  const releases = await addReleases(load, adminUrl, people.services[0]);
  const answers = validAnswers(form);
  const prepare = (citizen) => prepareSubmission(world, citizen, people.services[0], answers);
  const statements = {
    S: await recordRelease(load, world, releases[0]),
    Q: await recordQueue(load, world, people.operator),
    M: await recordSubmissions(load, world, people.citizens, prepare, submissions),
  };
  await forgetKey(load, world.world);
  return {
    tenant,
    adminUrl,
    appUrl,
    dispatcherUrl,
    dataDir,
    releases,
    page: PAGE,
    slug: people.services[0].slug,
    officeId: people.services[0].officeId,
    answers,
    tokens: await openSessions(load, world, dataDir, people),
    statements,
  };
}

function settlePeople(load, { world }, form, count) {
  const { aPermitService, aCitizenViewer, aStaffViewer } = load('test/builders/a-permit-service');
  return world.withTenant(world.tenant.id, async (tx) => {
    const services = [];
    while (services.length < OFFICES) services.push(await aPermitService(tx, 0, { form }));
    const citizens = [];
    while (citizens.length < count) citizens.push(await aCitizenViewer(tx));
    return {
      services,
      citizens,
      operator: await aStaffViewer(tx, services[0]),
    };
  });
}

/** The same content under so many ids that a cache of them helps nobody. */
function addReleases(load, adminUrl, { releaseId, serviceId }) {
  return load('src/platform/database/roles').withClient(adminUrl, async (client) => {
    const { rows } = await client.query(
      `insert into release (tenant_id, id, service_id, number, content)
       select tenant_id, gen_random_uuid(), service_id, number + n, content from release, generate_series(1, $2::integer) n
        where id = $1 returning id`,
      [releaseId, RELEASES],
    );
    await client.query('vacuum analyze release');
    if (serviceId === undefined) throw new Error('There is no service');
    return rows.map(({ id }) => id);
  });
}

async function openSessions(load, { world, vault }, dataDir, { citizens, operator }) {
  const { SessionKeys, Sessions } = load('src/auth/index');
  const keys = SessionKeys.fromFile(join(dataDir, 'sessions'));
  const { withTenant, clock, database } = world;
  const sessions = new Sessions({ keys, withTenant, vault, clock, listen: database.listen });
  const open = async ({ kind: realm, id }) =>
    (await sessions.open(world.tenant.id, { id, realm, scheme: 'spid', level: 2 })).token;
  const opened = [];
  for (const citizen of citizens) opened.push(await open(citizen));
  return { citizens: opened, operator: await open(operator) };
}

function recordRelease(load, world, id) {
  const { createReleaseUseCases } = load('src/domain/releases/index');
  const { withTenant, readTenant, clock } = world.world;
  const useCases = createReleaseUseCases({ withTenant, readTenant, clock, issueInWords: () => () => '' });
  return recordStatements(() => useCases.describeRelease(world.context(null), id));
}

/** What is asked twice is kept in memory, who asks is too: the third time is like all that follow. */
function recordQueue(load, world, operator) {
  const filter = { view: 'all', open: true };
  const list = () =>
    world.instances.useCases.listQueue(world.context(operator), filter, 'deadline', PAGE, null);
  return list()
    .then(list)
    .then(() => recordStatements(list));
}

/** Two of them are sent for nothing, so that what is read once is not counted. */
async function recordSubmissions(load, world, citizens, prepare, count) {
  const recorded = [];
  for (const citizen of citizens.slice(0, 2)) await (await prepare(citizen))();
  while (recorded.length < count) {
    const citizen = citizens[Math.floor(recorded.length / DRAFTS_OF_ONE)];
    const send = await prepare(citizen);
    recorded.push(await recordStatements(send));
  }
  return recorded;
}

/** What was recorded is never read again: the program that comes makes the municipality a key under its own. */
function forgetKey(load, { adminUrl, tenant }) {
  return load('src/platform/database/roles').withClient(adminUrl, (client) =>
    client.query('update tenant set wrapped_key = null where id = $1', [tenant.id]),
  );
}

const { uuidv7 } = createRequire(import.meta.url)(requireOfServer.resolve('uuidv7'));

async function prepareSubmission(world, citizen, { slug: serviceSlug }, answers) {
  const { useCases } = world.instances;
  const ctx = world.context(citizen);
  const idempotencyKey = uuidv7();
  const started = await useCases.start(ctx, { serviceSlug, idempotencyKey, fromInstance: null });
  if (!('instance' in started)) throw new Error(JSON.stringify(started));
  const { code } = started.instance;
  const changes = Object.entries(answers).map(([path, value]) => ({ path, base: null, value }));
  const saved = await useCases.saveDraft(ctx, { code, step: null, changes });
  const expectedVersion = saved.instance.version;
  return async () => {
    const sent = await useCases.submit(ctx, { code, expectedVersion, idempotencyKey });
    if (!('instance' in sent)) throw new Error(JSON.stringify(sent));
  };
}
