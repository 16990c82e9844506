/** The browser's own counters of one page, milliseconds by the clock or, with `threadTicks`, of the processor. */
export async function openProbe(page, timeDomain = 'timeTicks') {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain });
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name) => metrics.find((metric) => metric.name === name).value * 1000;
    return { task: of('TaskDuration'), script: of('ScriptDuration') };
  };
  return {
    async during(work) {
      const before = await read();
      await work();
      const after = await read();
      return { task: after.task - before.task, script: after.script - before.script };
    },
    async heap() {
      await session.send('HeapProfiler.enable');
      for (let turn = 0; turn < 2; turn += 1) await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      return usedSize / 1024 / 1024;
    },
  };
}
