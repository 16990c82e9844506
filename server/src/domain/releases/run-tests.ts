import { type Issue, romeDate } from '@istanze/shared';
import { parseServiceTest, runServiceTest } from '@istanze/shared/authoring';
import { toIssueOutput } from '../../graphql/refusals';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { Candidate } from './candidate';
import { ServiceTestRun } from './publication.types';
import { findServiceTests } from './service-test.repository';

/** What one test gave: no differences where the candidate does what it expects. */
export interface TestRun {
  readonly id: string;
  readonly name: string;
  readonly differences: readonly Issue[];
}

/** Runs the municipality's own tests on a candidate whose form compiles, as of `now` where a test names no day. */
export async function runTests(
  tx: TenantTransaction,
  { service, content }: Candidate,
  now: Date,
): Promise<readonly TestRun[]> {
  const rows = await findServiceTests(tx, service.id);
  const today = romeDate(now.toISOString());
  return rows.map(({ id, definition }) => {
    const test = parseServiceTest(definition);
    const differences = test.ok ? runServiceTest(content, test.value, today) : test.error;
    return { id, name: String(definition['name']), differences };
  });
}

export function toTestRun({ id, name, differences }: TestRun, say: (issue: Issue) => string): ServiceTestRun {
  return Object.assign(new ServiceTestRun(), {
    id,
    name,
    differences: differences.map((issue) => toIssueOutput(issue, say)),
  });
}
