import type { Json, Text } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import type { DeskDependencies } from './desk-dependencies';
import { MOST_TARGETS } from './start-bulk-job';

/** One way to end an activity, with how many of the chosen instances offer it now. */
export interface BulkChoice {
  readonly activity: string;
  readonly outcome: string;
  readonly type: string;
  readonly name: Text;
  readonly tone: string;
  readonly inputForm: Json;
  readonly count: number;
}

/**
 * What can be done with several instances, what most of them offer first. Only what asks the same of all of them: an
 * outcome whose form differs from one instance to the other is done on each by itself.
 */
export function createFindBulkChoices(deps: DeskDependencies) {
  return (ctx: RequestContext, codes: readonly string[]): Promise<readonly BulkChoice[]> =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      const found = new Map<string, BulkChoice | 'differs'>();
      for (const code of [...new Set(codes)].slice(0, MOST_TARGETS)) {
        const instance = await deps.work.find(tx, ctx, code);
        if (instance === undefined) continue;
        const activities = await deps.work.activities(tx, ctx, instance);
        for (const activity of activities.filter(isOpenForStaff))
          for (const outcome of activity.outcomes.filter(({ allowed }) => allowed))
            note(found, {
              activity: activity.key,
              outcome: outcome.key,
              type: activity.type,
              name: outcome.name,
              tone: outcome.tone,
              inputForm: outcome.inputForm,
              count: 1,
            });
      }
      return [...found.values()]
        .filter((choice) => choice !== 'differs')
        .sort((one, other) => other.count - one.count);
    });
}

function isOpenForStaff(activity: {
  readonly performer: string;
  readonly status: string;
  readonly allowed: boolean;
}): boolean {
  return activity.performer === 'staff' && activity.status === 'open' && activity.allowed;
}

function note(found: Map<string, BulkChoice | 'differs'>, choice: BulkChoice): void {
  const key = `${choice.activity} ${choice.outcome}`;
  const known = found.get(key);
  if (known === 'differs') return;
  if (known === undefined) found.set(key, choice);
  else if (JSON.stringify(known.inputForm) !== JSON.stringify(choice.inputForm)) found.set(key, 'differs');
  else found.set(key, { ...known, count: known.count + 1 });
}
