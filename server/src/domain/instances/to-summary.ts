import { addDays, findTimer, romeDate, type StateDefinition } from '@istanze/shared';
import type { CompiledRelease } from '../../ports/inside/releases';
import { type SummaryRow, timersOf } from './instance-list.repository';
import type { InstanceSummary } from './instance-summary.types';
import { nextActionOf } from './next-action';
import { findState, stateName } from './state-names';

export function toSummary(row: SummaryRow, release: CompiledRelease): InstanceSummary {
  const { workflow } = release.content;
  const { id, code, slug, title, shortDescription, category, step } = row;
  const { createdAt, submittedAt, updatedAt, expiresAt, finalDate, paymentDue, hasDocument, onBehalfOf } =
    row;
  const { answered, attached } = row;
  const answerDue = answerDueOf(row, findState(workflow, row.stateKey));
  return {
    id,
    code,
    service: { slug, title, shortDescription },
    stateName: stateName(workflow, row.stateKey),
    category,
    step,
    stepName: release.content.journey.find(({ id: screen }) => screen === step)?.title ?? null,
    answered,
    attached,
    createdAt,
    submittedAt,
    updatedAt,
    expiresAt,
    finalDate,
    onBehalfOf,
    nextAction: nextActionOf({ category, expiresAt, answerDue, paymentDue, hasDocument }),
  };
}

/** The last day before a timer of the state moves on without the person. */
function answerDueOf(row: SummaryRow, state: StateDefinition | undefined): string | null {
  if (state === undefined) return null;
  const days = timersOf(row)
    .filter(({ timer }) => findTimer(state, timer)?.to !== undefined)
    .map(({ at }) => addDays(romeDate(at), -1))
    .toSorted();
  return days[0] ?? null;
}
