/** Loaded into every contestant's process: what it used of the processor so far, in microseconds, whenever it is asked. */
process.on('message', (message) => {
  if (message !== 'processor-time') return;
  const { user, system } = process.cpuUsage();
  process.send({ kind: 'processor-time', used: user + system });
});
