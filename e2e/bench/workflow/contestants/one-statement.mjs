/** As the product does it: the instance is read by its repository, and one statement writes all that changes. */
export function enter({ world }) {
  const { world: database, storage } = world;
  return {
    move: (id, changeOf) =>
      database.withTenant(database.tenant.id, async (tx) => {
        const instance = await storage.store.findById(tx, id);
        const { state, event, job, assigneeId } = changeOf(instance.workflow, instance.version);
        const written = await storage.store.commit(tx, {
          instance,
          state,
          events: [event],
          effects: [job],
          cancelledTimers: [],
          changes: { assigneeId, unread: false },
          asked: { offices: [], people: [] },
        });
        if (!written) throw new Error('Another write came first');
      }),
    close: async () => undefined,
  };
}
