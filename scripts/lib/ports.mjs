import { createServer } from 'node:net';

/** How many ports a whole installation takes: the product, the simulators, their mail. */
export const PORTS_TAKEN = 3;

/** The first port from `wanted` on with the next ones free too. */
export async function findPorts(wanted) {
  for (let first = wanted; first < 65_000; first += 1) {
    const free = await Promise.all(Array.from({ length: PORTS_TAKEN }, (_, index) => isFree(first + index)));
    if (free.every(Boolean)) return first;
  }
  throw new Error('There is no free port');
}

async function isFree(port) {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '0.0.0.0'));
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
