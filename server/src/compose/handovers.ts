import { createGiveBack, createHandOver, GIVE_BACK, HAND_OVER } from '../domain/authorizations';
import { createLeaveWork, LEAVE_WORK } from '../domain/staff';
import type { OutboxHandlers } from '../platform/outbox';
import type { AssignedWork } from '../ports/inside/assigned-work';
import type { Clock } from '../ports/outside/clock';

/** The jobs that pass work between colleagues when one is away, is back, or left. */
export function registerHandovers(
  handlers: OutboxHandlers,
  deps: { readonly assigned: AssignedWork; readonly clock: Clock },
): void {
  handlers.register(HAND_OVER, createHandOver(deps));
  handlers.register(GIVE_BACK, createGiveBack(deps));
  handlers.register(LEAVE_WORK, createLeaveWork(deps.assigned));
}
