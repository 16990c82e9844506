import { at, numberAt, textAt } from './json';
import type { StackAddresses } from './stack';

const VARIABLE = 'E2E_STACK';

/** Tells the workers of this run where the shared stack is. */
export function publishStack(addresses: StackAddresses): void {
  process.env[VARIABLE] = JSON.stringify(addresses);
}

/** The stack that the run started for all stories. */
export function sharedStack(): StackAddresses {
  const published: unknown = JSON.parse(process.env[VARIABLE] ?? 'null');
  if (at(published, 'portal') === undefined) throw new Error('The shared stack was not started');
  return {
    portal: textAt(published, 'portal'),
    otherPortal: textAt(published, 'otherPortal'),
    simulators: textAt(published, 'simulators'),
    dataFolder: textAt(published, 'dataFolder'),
    port: numberAt(published, 'port'),
  };
}
