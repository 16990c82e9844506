import { bundleShared, sharedFile } from '../support/bundle-shared';

/** Runs every case and says what each answered. */
const SOURCE = `
import { conformanceFiles } from ${sharedFile('conformance', 'cases.ts')};
import { runConformance } from ${sharedFile('conformance', 'runner.ts')};

export function runAll() {
  return JSON.stringify(runConformance(conformanceFiles));
}
`;

/** The cases and what runs them as one script: an expression that answers results as JSON. */
export function bundleConformance(): Promise<string> {
  return bundleShared(SOURCE, 'runAll()');
}
