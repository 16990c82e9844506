import type { Issue, IsoDate, ReleaseContent, ServiceTest } from '@istanze/shared';
import { runServiceTest } from '@istanze/shared/authoring';

/** What a test gave on a version of the service: no differences where it does what is expected. */
export interface TestOutcome {
  readonly test: ServiceTest;
  readonly differences: readonly Issue[];
}

/** Runs the tests one after the other; undefined where the form cannot be run as it is. */
export function runTests(
  content: ReleaseContent,
  tests: readonly ServiceTest[],
  today: IsoDate,
): readonly TestOutcome[] | undefined {
  try {
    return tests.map((test) => ({ test, differences: runServiceTest(content, test, today) }));
  } catch {
    return undefined;
  }
}
