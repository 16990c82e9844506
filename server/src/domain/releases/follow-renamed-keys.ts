import { equalJson, type Json, type JsonObject, type ServiceTest } from '@istanze/shared';
import { followKeys, parseServiceTest } from '@istanze/shared/authoring';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { Clock } from '../../ports/outside/clock';
import { getServiceById } from '../catalogue';
import type { FollowRenamedKeys } from '../forms';
import { getWorkflowOfService, replaceWorkflow } from '../workflows';
import { findServiceTests, replaceServiceTest, type ServiceTestRow } from './service-test.repository';

/** Configuration, flow and tests of a service name its answers as the form does, from the moment in which a key changes. */
export function createFollowRenamedKeys(deps: { readonly clock: Clock }): FollowRenamedKeys {
  return async (tx, { serviceId, before, after, staffId }) => {
    const service = await getServiceById(tx, serviceId);
    const flow = await getWorkflowOfService(tx, serviceId);
    const rows = await findServiceTests(tx, serviceId);
    const tests = rows.flatMap(toTest);
    const was = { configuration: service.configuration, workflow: flow.definition, tests };
    const is = followKeys(was, before, after);
    if (is === undefined) return;
    if (!isSame(was.configuration, is.configuration)) {
      Object.assign(service, { configuration: is.configuration, version: service.version + 1 });
      service.updatedAt = deps.clock.now();
      await tx.em().flush();
    }
    if (!isSame(was.workflow, is.workflow))
      await replaceWorkflow(tx, flow.id, is.workflow, flow.version, staffId);
    await replaceTests(tx, rows, tests, is.tests, staffId);
  };
}

async function replaceTests(
  tx: TenantTransaction,
  rows: readonly ServiceTestRow[],
  was: readonly ServiceTest[],
  is: readonly ServiceTest[],
  staffId: string,
): Promise<void> {
  for (const [index, test] of is.entries()) {
    const row = rows.find(({ id }) => id === test.id);
    if (row === undefined || isSame(was[index], test)) continue;
    await replaceServiceTest(
      tx,
      {
        ...row,
        definition: { ...row.definition, ...toJsonObject({ answers: test.answers, expects: test.expects }) },
      },
      staffId,
    );
  }
}

/** Those that can be read; the others name nothing that could be followed. */
function toTest({ id, definition }: ServiceTestRow): readonly ServiceTest[] {
  const parsed = parseServiceTest({ ...definition, id });
  return parsed.ok ? [parsed.value] : [];
}

function isSame(one: unknown, other: unknown): boolean {
  return equalJson(toJson(one), toJson(other));
}

function toJsonObject(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value));
}

function toJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}
