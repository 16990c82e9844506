import { romeDate } from '@istanze/shared';
import { PermanentFailure, Postponed } from '../../platform/outbox';
import type { Registration, RegistrationRequest } from '../../ports/outside/protocol-register';
import {
  beginAsking,
  endPending,
  giveEmergencyNumber,
  noteAttached,
  noteOverdue,
  noteTry,
  noteUntaken,
  type PendingRegistration,
} from './pending-registration.repository';
import type { ChosenRegister, RegisterDependencies } from './register';
import { saveRegistration } from './registration.repository';

/** After a lost answer the number may still be on its way: for so long the register is only searched. */
const QUIET_SECONDS = 60;
const FIRST_WAIT_SECONDS = 15;
const LONGEST_WAIT_SECONDS = 300;

type Deps = Pick<RegisterDependencies, 'withTenant' | 'clock'>;

export interface OutsideOrder {
  readonly tenantId: string;
  readonly instanceId: string;
  readonly request: RegistrationRequest;
  /** The number that was taken at an earlier try, whose attachments have not all followed. */
  readonly given: Registration | undefined;
}

/**
 * Registers with a system that would register twice: it is searched before each try, a try that may have reached it is
 * left time to end, and two workers never ask at once. Throws `Postponed` while it cannot answer, `PermanentFailure` when it refuses.
 */
export async function registerOutside(
  deps: Deps,
  chosen: ChosenRegister,
  order: OutsideOrder,
): Promise<Registration> {
  const { tenantId, instanceId, request } = order;
  const at = deps.clock.now();
  const pending = await deps.withTenant(tenantId, (tx) => noteTry(tx, instanceId, request, at));
  const task: Task = { ...order, deps, chosen, pending };
  const registration = order.given ?? (await takeNumber(task));
  await attachAll(task, registration);
  await deps.withTenant(tenantId, (tx) => endPending(tx, pending.id, deps.clock.now()));
  return registration;
}

interface Task extends OutsideOrder {
  readonly deps: Deps;
  readonly chosen: ChosenRegister;
  readonly pending: PendingRegistration;
}

async function takeNumber(task: Task): Promise<Registration> {
  const { deps, tenantId, instanceId, request, chosen, pending } = task;
  const found = await chosen.register.findByReference(request.externalReference);
  if (!found.ok) return wait(task);
  const registration = found.value ?? (await askForNumber(task));
  await deps.withTenant(tenantId, (tx) => saveRegistration(tx, instanceId, request, registration));
  await deps.withTenant(tenantId, (tx) => noteUntaken(tx, pending.id));
  return registration;
}

async function askForNumber(task: Task): Promise<Registration> {
  const { deps, tenantId, request, chosen, pending } = task;
  const now = deps.clock.now();
  const quietUntil = (pending.begunAt?.getTime() ?? 0) + QUIET_SECONDS * 1000;
  if (now.getTime() < quietUntil) return wait(task);
  const mine = await deps.withTenant(tenantId, (tx) => beginAsking(tx, pending, now));
  if (!mine) return wait(task);
  const answer = await chosen.register.register(request);
  if (answer.ok) return answer.value;
  if (answer.kind === 'unknown') return wait(task);
  await deps.withTenant(tenantId, (tx) => noteUntaken(tx, pending.id));
  if (answer.kind === 'refused') throw new PermanentFailure('register-refused');
  return wait(task);
}

async function attachAll(task: Task, registration: Registration): Promise<void> {
  const { deps, tenantId, request, chosen, pending } = task;
  if (!chosen.register.attachesLater) return;
  for (const [place, paper] of [...request.attachments.entries()].slice(pending.attached)) {
    const answer = await chosen.register.attach(registration, place, paper);
    if (!answer.ok && answer.kind === 'refused') throw new PermanentFailure('register-attachment-refused');
    if (!answer.ok) return wait(task);
    await deps.withTenant(tenantId, (tx) => noteAttached(tx, pending.id, place + 1));
  }
}

/**
 * Nothing can be done now. What came in lets the rest of its request go on, which bears the day it was sent; what leaves
 * holds back whatever follows it, because an act is registered before it leaves.
 */
async function wait(task: Task): Promise<never> {
  const { deps, tenantId, request, chosen, pending } = task;
  const now = deps.clock.now();
  if (now.getTime() - pending.since.getTime() >= chosen.alertAfterMinutes * 60_000)
    await deps.withTenant(tenantId, async (tx) => {
      await noteOverdue(tx, pending.id);
      const year = Number(romeDate(now.toISOString()).slice(0, 4));
      if (chosen.emergencySeries && task.given === undefined) await giveEmergencyNumber(tx, pending.id, year);
    });
  const seconds = Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** Math.min(pending.tries - 1, 10));
  throw new Postponed(new Date(now.getTime() + seconds * 1000), request.direction === 'incoming');
}
