import type { GatewayResult, PositionRequest, PositionState } from '../../../ports/outside/payment-gateway';
import { parseJson, textAt } from '../../wire/json';
import type { OutsideTools } from '../../wire/outside-call';
import { OutsideDoor, type WireOutcome } from '../../wire/outside-door';
import { failureOf, refused, unavailable, type Failure } from './gateway-answer';
import type { PagopaSettings } from './pagopa.settings';
import { findFault, isSamePosition, positionBody } from './position-body';
import { positionState } from './position-state';

type Held = { readonly state: PositionState; readonly raw: unknown };

/** Debt positions of GPD v1. Unique `iupd`, `iuv` and notice make creation idempotent: a 409 is compared, not feared. */
export class Positions {
  private readonly door: OutsideDoor;

  constructor(
    private readonly settings: PagopaSettings,
    tools: OutsideTools,
  ) {
    this.door = new OutsideDoor('gpd', tools);
  }

  async create(position: PositionRequest): Promise<GatewayResult<{ readonly state: PositionState }>> {
    const fault = findFault(position);
    if (fault !== undefined) return refused(fault);
    const path = `/organizations/${encodeURIComponent(position.creditorFiscalCode)}/debtpositions?toPublish=true`;
    const outcome = await this.send('create', 'POST', path, JSON.stringify(positionBody(position)));
    if (!outcome.ok) return this.settle(position, unavailable(outcome.reason));
    const { answer } = outcome;
    if (answer.status === 201)
      return { ok: true, value: { state: positionState(statusOf(answer.text)) ?? 'payable' } };
    const failure = failureOf(answer);
    return answer.status === 409 || failure.kind === 'unavailable' ? this.settle(position, failure) : failure;
  }

  async find(creditor: string, iupd: string): Promise<GatewayResult<Held | null>> {
    const outcome = await this.send('read', 'GET', pathOf(creditor, iupd));
    if (!outcome.ok) return unavailable(outcome.reason);
    if (outcome.answer.status === 404) return { ok: true, value: null };
    if (outcome.answer.status !== 200) return failureOf(outcome.answer);
    const state = positionState(statusOf(outcome.answer.text));
    if (state === undefined) return refused('GPD answered with an unknown state');
    return { ok: true, value: { state, raw: parseJson(outcome.answer.text) } };
  }

  async cancel(creditor: string, iupd: string): Promise<GatewayResult<null>> {
    const outcome = await this.send('invalidate', 'POST', `${pathOf(creditor, iupd)}/invalidate`);
    if (outcome.ok && outcome.answer.status === 200) return { ok: true, value: null };
    const failure = outcome.ok ? failureOf(outcome.answer) : unavailable(outcome.reason);
    if (failure.kind === 'refused' && outcome.ok && outcome.answer.status !== 409) return failure;
    const held = await this.find(creditor, iupd);
    if (!held.ok || held.value === null) return failure;
    if (held.value.state === 'cancelled') return { ok: true, value: null };
    return held.value.state === 'draft' ? this.discard(creditor, iupd) : failure;
  }

  /** After a doubt (no answer, 5xx, 409): what is really there decides. */
  private async settle(
    position: PositionRequest,
    failure: Failure,
  ): Promise<GatewayResult<{ readonly state: PositionState }>> {
    const held = await this.find(position.creditorFiscalCode, position.iupd);
    if (!held.ok) return failure.kind === 'refused' ? held : failure;
    if (held.value === null) return failure;
    if (!isSamePosition(position, held.value.raw))
      return refused('another position with this identifier already exists');
    if (held.value.state !== 'draft') return { ok: true, value: { state: held.value.state } };
    return this.publish(position);
  }

  private async publish(
    position: PositionRequest,
  ): Promise<GatewayResult<{ readonly state: PositionState }>> {
    const path = `${pathOf(position.creditorFiscalCode, position.iupd)}/publish`;
    const outcome = await this.send('publish', 'POST', path);
    if (!outcome.ok) return unavailable(outcome.reason);
    return outcome.answer.status === 200
      ? { ok: true, value: { state: 'payable' } }
      : failureOf(outcome.answer);
  }

  /** A draft was never payable: GPD deletes it instead of invalidating it. */
  private async discard(creditor: string, iupd: string): Promise<GatewayResult<null>> {
    const outcome = await this.send('delete', 'DELETE', pathOf(creditor, iupd));
    if (!outcome.ok) return unavailable(outcome.reason);
    return outcome.answer.status === 200 || outcome.answer.status === 404
      ? { ok: true, value: null }
      : failureOf(outcome.answer);
  }

  private send(
    operation: string,
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: string,
  ): Promise<WireOutcome> {
    const { url, subscriptionKey } = this.settings.positions;
    return this.door.call(operation, {
      method,
      url: `${url}${path}`,
      headers: {
        Accept: 'application/json',
        'Ocp-Apim-Subscription-Key': subscriptionKey,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body }),
      timeoutMs: this.settings.timeoutMs,
    });
  }
}

function pathOf(creditor: string, iupd: string): string {
  return `/organizations/${encodeURIComponent(creditor)}/debtpositions/${encodeURIComponent(iupd)}`;
}

function statusOf(text: string): string | null {
  return textAt(parseJson(text), 'status');
}
