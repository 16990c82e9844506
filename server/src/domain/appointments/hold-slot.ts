import { findField, romeMoment } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { NotFoundError } from '../../graphql/errors';
import { type NotAllowed, notAllowed } from '../../graphql/refusals';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { Releases } from '../../ports/inside/releases';
import type { InstanceView } from '../instances';
import type { AppointmentDependencies } from './appointment-dependencies';
import { findAskedOffice, freeFor } from './form-agenda';
import { findApplicant, findPlacesOf } from './form-slot.repository';
import { FormSlot, HeldSlot } from './form-slot.types';
import { planDrop } from './notices';
import { dropHeld } from './place.repository';
import { takeFormPlace } from './take-form-place';

/** Minutes for which a place waits for the request to be sent. */
const HOLD_MINUTES = 20;

export interface FormSlotDependencies extends Pick<AppointmentDependencies, 'withTenant' | 'clock'> {
  readonly releases: Releases;
  /** A request that whoever asks may see. */
  readonly findInstance: (
    tx: TenantTransaction,
    ctx: RequestContext,
    code: string,
  ) => Promise<InstanceView | undefined>;
}

/** Which question of which request. */
export interface SlotQuestion {
  readonly code: string;
  readonly path: string;
}

export interface FormSlotUseCases {
  /** Times that the question may be answered with, soonest first. */
  list(ctx: RequestContext, question: SlotQuestion): Promise<readonly FormSlot[]>;
  /** Keeps a time for twenty minutes; what the question held before is free again. */
  hold(
    ctx: RequestContext,
    question: SlotQuestion,
    wanted: { readonly date: string; readonly time: string },
  ): Promise<HeldSlot | NotAllowed>;
}

/** Places that are chosen while a form is compiled. */
export function createFormSlotUseCases(deps: FormSlotDependencies): FormSlotUseCases {
  const { withTenant, clock } = deps;
  return {
    list: (ctx, question) =>
      withTenant(ctx.tenantId, async (tx) => {
        const asked = await findAsked(tx, ctx, question, deps);
        if (asked?.office === undefined) return [];
        const { office, instanceId, applicant } = asked;
        const request = { instanceId, serviceSlug: applicant.serviceSlug };
        const free = await freeFor(tx, office.id, request, clock.now());
        return free.map(({ date, time, startsAt }) =>
          Object.assign(new FormSlot(), {
            ...{ id: startsAt, office: office.id, officeName: office.name, date, time },
          }),
        );
      }),
    hold: (ctx, question, { date, time }) =>
      withTenant(ctx.tenantId, async (tx) => {
        const found = await findAsked(tx, ctx, question, deps);
        if (found === undefined) throw new NotFoundError('question');
        const { office, ...asked } = found;
        if (office === undefined) return notAllowed('reason.slot-gone');
        const wanted = { ...asked, path: question.path, officeId: office.id };
        return hold(tx, { ...wanted, startsAt: romeMoment(date, time) }, clock.now());
      }),
  };
}

/** The office that a question of a request is about; undefined where whoever asks sees no such request or question. */
async function findAsked(
  tx: TenantTransaction,
  ctx: RequestContext,
  { code, path }: SlotQuestion,
  { findInstance, releases }: FormSlotDependencies,
) {
  const instance = ctx.viewer === null ? undefined : await findInstance(tx, ctx, code);
  const applicant = instance && (await findApplicant(tx, instance.id));
  if (instance === undefined || applicant === undefined) return undefined;
  const field = findField((await releases.get(tx, instance.releaseId)).form, path);
  if (field?.type.holdsPlace !== true) return undefined;
  const asked = field.definition.settings?.['office'];
  const office = await findAskedOffice(tx, typeof asked === 'string' ? asked : null, instance.officeId);
  return { office, instanceId: instance.id, applicant };
}

async function hold(
  tx: TenantTransaction,
  wanted: Omit<Parameters<typeof takeFormPlace>[1], 'heldUntil'>,
  now: Date,
): Promise<HeldSlot | NotAllowed> {
  const own = (await findPlacesOf(tx, wanted.instanceId)).filter(({ path }) => path === wanted.path);
  const kept = own.find(
    ({ startsAt, heldUntil, officeId }) =>
      startsAt.toISOString() === wanted.startsAt &&
      officeId === wanted.officeId &&
      (heldUntil === null || heldUntil > now),
  );
  if (kept !== undefined) return toHeld(kept.heldUntil);
  const heldUntil = new Date(now.getTime() + HOLD_MINUTES * 60_000);
  const taken = await takeFormPlace(tx, { ...wanted, heldUntil }, now);
  if ('reason' in taken) return notAllowed(`reason.${taken.reason}`);
  await planDrop(tx, { id: taken.id, heldUntil });
  for (const { id, state } of own) if (state === 'held') await dropHeld(tx, id);
  return toHeld(heldUntil);
}

function toHeld(until: Date | null): HeldSlot {
  return Object.assign(new HeldSlot(), { until });
}
