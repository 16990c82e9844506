import { Ledger } from './ledger';
import type { Journal } from './journal';

/** A way in which a system can go wrong, as its page offers it. */
export interface Fault {
  readonly code: string;
  readonly label: string;
  readonly takes: 'nothing' | 'seconds' | 'cents';
}

/** What has been asked for: `fault` for the next `count` occasions. */
export interface Misbehaviour {
  readonly fault: string;
  readonly count: number;
  readonly seconds: number;
  readonly cents: number;
  /** Only where the address contains this text; empty for everywhere. */
  readonly on: string;
}

type Events = {
  readonly 'misbehaviour-planned': Misbehaviour;
  readonly 'misbehaviour-taken': { readonly fault: string; readonly on: string };
  readonly 'misbehaviours-cleared': object;
};

/** The plans of one system: journaled like everything else, so that a killed simulator goes on misbehaving. */
export class Misbehaviours {
  private plans: Misbehaviour[] = [];
  private readonly ledger: Ledger<Events>;

  constructor(
    journal: Journal,
    readonly faults: readonly Fault[],
  ) {
    this.ledger = new Ledger<Events>(journal, {
      'misbehaviour-planned': (plan) => {
        this.plans.push(plan);
      },
      'misbehaviour-taken': (taken) => this.consume(taken.fault, taken.on),
      'misbehaviours-cleared': () => {
        this.plans = [];
      },
    });
  }

  get active(): readonly Misbehaviour[] {
    return this.plans;
  }

  /** False when the system knows no such fault. */
  plan(plan: Misbehaviour): boolean {
    if (!this.faults.some((fault) => fault.code === plan.fault)) return false;
    this.ledger.record('misbehaviour-planned', plan);
    return true;
  }

  /** Uses up one occasion of a fault, if it is planned here. */
  take(fault: string, where = ''): Misbehaviour | undefined {
    const plan = this.plans.find((each) => each.fault === fault && where.includes(each.on));
    if (plan !== undefined) this.ledger.record('misbehaviour-taken', { fault, on: plan.on });
    return plan;
  }

  clear(): void {
    if (this.plans.length > 0) this.ledger.record('misbehaviours-cleared', {});
  }

  private consume(fault: string, on: string): void {
    const index = this.plans.findIndex((each) => each.fault === fault && each.on === on);
    const plan = this.plans[index];
    if (plan === undefined) return;
    if (plan.count > 1) this.plans[index] = { ...plan, count: plan.count - 1 };
    else this.plans.splice(index, 1);
  }
}
