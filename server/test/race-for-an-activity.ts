import { uuidv7 } from 'uuidv7';
import type { CitizenViewer, StaffViewer } from '../src/graphql/viewer';
import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  type PermitService,
} from './builders/a-permit-service';
import { aSentRequest } from './builders/sent-request';
import { createInstanceWorld, type InstanceWorld } from './instance-world';

export const RACERS = 16;

/** What came of one race: how many were told that they won, and whether the history has every version once. */
export interface RaceResult {
  readonly winners: number;
  readonly assignedToWinner: boolean;
  readonly versionsWithoutGaps: boolean;
}

export interface RaceTrack {
  /** One instance, sixteen operators, the same activity at the same moment, each with a key of their own. */
  race(): Promise<RaceResult>;
  close(): Promise<void>;
}

export async function openRaceTrack(): Promise<RaceTrack> {
  const world = await createInstanceWorld();
  const { service, citizen, operators } = await people(world);
  return {
    race: async () => run(world, operators, await aSentRequest(world, citizen, service)),
    close: () => world.close(),
  };
}

interface People {
  readonly service: PermitService;
  readonly citizen: CitizenViewer;
  readonly operators: readonly StaffViewer[];
}

function people(world: InstanceWorld): Promise<People> {
  return world.world.withTenant(world.world.tenant.id, async (tx) => {
    const service = await aPermitService(tx);
    const citizen = await aCitizenViewer(tx);
    const operators: StaffViewer[] = [];
    for (let n = 0; n < RACERS; n++) operators.push(await aStaffViewer(tx, service));
    return { service, citizen, operators };
  });
}

async function run(
  world: InstanceWorld,
  operators: readonly StaffViewer[],
  code: string,
): Promise<RaceResult> {
  const { useCases } = world.instances;
  const [first] = operators;
  const before = await useCases.read(world.context(first ?? null), code);
  const answers = await Promise.all(
    operators.map((operator) =>
      useCases.perform(world.context(operator), {
        code,
        activity: 'claim',
        outcome: 'claimed',
        input: {},
        expectedVersion: before?.version ?? 0,
        idempotencyKey: uuidv7(),
      }),
    ),
  );
  const won = operators.filter((_operator, index) => {
    const answer = answers[index];
    return answer !== undefined && 'instance' in answer;
  });
  return world.world.withTenant(world.world.tenant.id, async (tx) => {
    const record = await world.storage.store.findByCode(tx, code);
    const history = await world.storage.store.history(tx, record?.id ?? '');
    const versions = history.flatMap(({ transition: { version } }) =>
      typeof version === 'number' ? [version] : [],
    );
    return {
      winners: won.length,
      assignedToWinner: record?.assigneeId === won[0]?.id,
      versionsWithoutGaps:
        versions.every((version, index) => index === 0 || version === (versions[index - 1] ?? 0) + 1) &&
        versions.at(-1) === record?.version,
    };
  });
}
