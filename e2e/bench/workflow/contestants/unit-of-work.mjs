import { requireOfServer } from '../../api/load-sources.mjs';
import { unitOfWorkEntities } from '../unit-of-work-entities.mjs';

const { uuidv7 } = requireOfServer('uuidv7');

/** The same change by MikroORM: entities are read and changed, event and job are added, and a flush finds out what to write. */
export async function enter({ load, world }) {
  const { tenant, appUrl, dispatcherUrl } = world.world;
  const { Instance, InstanceKey, InstanceEvent, Job } = unitOfWorkEntities();
  const { withTenant, close } = await load('src/platform/database/database').openDatabase({
    url: appUrl,
    dispatcherUrl,
    poolSize: 12,
    entities: [Instance, InstanceKey, InstanceEvent, Job],
    onError: () => undefined,
  });
  const { linkEvent } = load('src/platform/crypto/index');
  const chain = async (tx, instance, { wrappedKey }, event) =>
    linkEvent({
      instanceId: instance.id,
      sequence: instance.lastSequence + 1,
      type: event.type,
      at: event.at,
      facts: { actor: event.actor, transition: event.transition },
      payload: event.payload,
      previousHash: instance.lastHash,
      sealer: await world.vault.unwrapKey(tx, instance.id, wrappedKey),
    });
  return {
    move: (id, changeOf) =>
      withTenant(tenant.id, async (tx) => {
        const em = tx.em();
        const instance = await em.findOneOrFail(Instance, id);
        const key = await em.findOneOrFail(InstanceKey, id);
        const change = changeOf(instance.workflow, instance.version);
        const link = await chain(tx, instance, key, change.event);
        em.assign(instance, changedColumns(change, link, instance));
        em.persist(em.create(InstanceEvent, eventOf(tx, instance, change, link)));
        em.persist(em.create(Job, jobOf(tx, instance, change)));
        await em.flush();
      }),
    close,
  };
}

/** The version is raised by the ORM itself, which also looks that it is still the one that was read. */
function changedColumns({ state, event, assigneeId }, { hash }, { lastSequence }) {
  return {
    stateKey: state.state,
    category: state.category,
    workflow: state,
    assigneeId,
    unread: false,
    lastHash: hash,
    lastSequence: lastSequence + 1,
    updatedAt: new Date(event.at),
  };
}

function eventOf({ tenantId }, { id: instanceId, lastSequence: sequence }, { event }, link) {
  return { id: uuidv7(), tenantId, instanceId, sequence, type: event.type, at: new Date(event.at), ...link };
}

function jobOf({ tenantId }, { id: instanceId }, { job }) {
  return { id: uuidv7(), tenantId, instanceId, timer: false, nextAttemptAt: new Date(), ...job };
}
