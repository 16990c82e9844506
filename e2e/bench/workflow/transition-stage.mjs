import { loadSources } from '../api/load-sources.mjs';
import { logicalForm, validAnswers } from '../logical-form.mjs';
import { toDefinition } from '../our-form.mjs';

/** Answers of about 2 kB. */
const FIELDS = 100;
/** Requests that a contestant moves in turn. */
const INSTANCES = 24;
const JOB = 'bench';

/** A municipality in a database of its own, with an operator and a citizen who sends the requests that are moved. */
export async function openTransitionStage() {
  const load = loadSources();
  const cluster = load('test/test-cluster');
  await cluster.joinTestCluster();
  const world = await load('test/instance-world').createInstanceWorld();
  const close = async () => {
    await world.close();
    await cluster.leaveTestCluster();
  };
  try {
    const { service, citizen, operator } = await settle(load, world);
    return {
      load,
      world,
      operator,
      takeInstances: () => sendRequests(load, world, citizen, service),
      countWork: (ids) => countWork(load, world, ids),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What an operator who takes or leaves a request changes in it; each call is another one. */
export function changesOf({ operator }) {
  return (workflow, version) => {
    const at = new Date().toISOString();
    const transition = { activity: 'claim', outcome: 'claimed', from: workflow.state, to: workflow.state };
    return {
      state: { ...workflow, version: version + 1 },
      event: {
        type: 'activity-performed',
        at,
        actor: `staff:${operator.id}`,
        transition: { ...transition, version: version + 1 },
        payload: { values: {} },
      },
      job: { kind: JOB, key: `${JOB}:${crypto.randomUUID()}`, payload: { version: version + 1 } },
      assigneeId: version % 2 === 0 ? operator.id : null,
    };
  };
}

function settle(load, { world }) {
  const { aPermitService, aCitizenViewer, aStaffViewer } = load('test/builders/a-permit-service');
  return world.withTenant(world.tenant.id, async (tx) => {
    const service = await aPermitService(tx, 0, { form: toDefinition(logicalForm(FIELDS)) });
    return { service, citizen: await aCitizenViewer(tx), operator: await aStaffViewer(tx, service) };
  });
}

async function sendRequests(load, world, citizen, service) {
  const { aSentRequest } = load('test/builders/sent-request');
  const answers = validAnswers(logicalForm(FIELDS));
  const codes = [];
  while (codes.length < INSTANCES)
    codes.push(await aSentRequest(world, citizen, service, answers, { jobs: false }));
  const { withTenant, tenant } = world.world;
  return withTenant(tenant.id, async (tx) => {
    const rows = await tx.query('select id from instance where tenant_id = $1 and code = any ($2)', [
      tx.tenantId,
      codes,
    ]);
    return rows.map(({ id }) => id);
  });
}

/** What was written to these instances since they were sent, and whether a history of the municipality does not fit. */
async function countWork(load, { world, storage }, ids) {
  const { broken } = await load('src/platform/crypto/index').verifyChains(world.asDispatcher);
  const counted = await world.withTenant(world.tenant.id, async (tx) => {
    const [{ jobs }] = await tx.query(
      'select count(*)::int as jobs from outbox where tenant_id = $1 and kind = $2 and instance_id = any ($3)',
      [tx.tenantId, JOB, ids],
    );
    let [versions, events] = [0, 0];
    for (const id of ids) {
      const moved = (await storage.store.history(tx, id)).filter(({ payload }) => payload?.values);
      events += moved.length;
      versions += (await storage.store.findById(tx, id)).version - (moved[0]?.transition.version ?? 0) + 1;
    }
    return { jobs, versions, events };
  });
  return { ...counted, broken: broken !== null };
}
