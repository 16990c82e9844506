import { randomUUID } from 'node:crypto';
import { Api } from './api';
import { at, listAt, numberAt, textAt } from './json';
import { STAFF, type Person } from './people';
import { sendRequest } from './send-request';
import { Simulators } from './simulators';
import type { StackAddresses } from './stack';
import { until } from './until';
import type { TermMark } from './worked-example';

const STANDING = `query($code: String!) { instance(code: $code) { version stateKey category } }`;
const PERFORM = `mutation($code: String!, $activity: String!, $outcome: String!, $input: JSON!, $version: Int!, $key: String!) {
  performActivity(code: $code, activity: $activity, outcome: $outcome, input: $input, expectedVersion: $version, idempotencyKey: $key) {
    ... on InstancePayload { instance { code version } }
    ... on Refusal { errorCode }
  }
}`;
const COMMUNICATIONS = `query($code: String!) { instance(code: $code) { communications { id undoableUntil sentAt deliveredAt } } }`;
const SEND_NOW = `mutation($id: ID!) {
  sendCommunicationNow(id: $id) { ... on InstancePayload { instance { code } } ... on Refusal { errorCode } }
}`;
const MESSAGES = `query($code: String!) { instance(code: $code) { messages { id from readAt } } }`;
const READ = 'mutation($id: ID!) { markMessageRead(id: $id) }';

/** A request that lives a worked example day by day, in a product whose clock is moved. */
export class TermStory {
  private citizen: Api | undefined;
  private staff: Api | undefined;
  code = '';

  constructor(
    private readonly stack: StackAddresses,
    private readonly applicant: Person,
  ) {}

  /** From here everybody lives at that instant; whoever was in must come in again. */
  async goTo(instant: string): Promise<void> {
    await new Simulators(this.stack.simulators).moveClock(instant);
    await this.comeIn();
  }

  /** The citizen and the manager of the office, each with a session of their own. */
  async comeIn(): Promise<void> {
    [this.citizen, this.staff] = await Promise.all([
      Api.forCitizen(this.stack, this.applicant.fiscalCode),
      Api.forStaff(this.stack, STAFF.manager.email),
    ]);
  }

  async send(slug: string): Promise<void> {
    if (this.citizen === undefined) throw new Error('Nobody has come in yet');
    this.code = await sendRequest(this.citizen, slug, { subject: 'Passo carrabile' });
    await this.reaches('review');
    await this.perform('staff', 'claim', 'claimed', {});
  }

  /** Does what a mark stands for, at its instant. */
  async live({ mark, at: instant, days }: TermMark): Promise<void> {
    await this.goTo(instant);
    switch (mark) {
      case 'supplement-requested':
        await this.perform('staff', 'request-supplement', 'asked', {
          text: 'Manca la planimetria',
          days: days ?? 30,
        });
        return this.deliver('supplement');
      case 'supplement-received':
        return this.answerSupplement();
      case 'pre-rejection-sent':
        await this.answerSupplement();
        await this.perform('staff', 'pre-rejection', 'sent', { reasons: 'Manca l’accesso alla via.' });
        return this.deliver('notice');
      case 'remarks-received':
        await this.perform('citizen', 'answer-pre-rejection', 'remarks', { remarks: 'L’accesso c’è.' });
        return this.reaches('review');
      case 'extended':
        return this.perform('staff', 'extend-term', 'extended', {
          days: days ?? 0,
          reasons: 'Serve un sopralluogo.',
        });
      default:
        throw new Error(`Nobody knows how to live ${mark}`);
    }
  }

  /** Where a second request still waits, it is answered before the office goes on. */
  private async answerSupplement(): Promise<void> {
    if ((await this.standing()).state !== 'supplement') return;
    await this.perform('citizen', 'answer-supplement', 'answered', { supplementText: 'Eccola.' });
    await this.reaches('review');
  }

  /** The act leaves at once, and the citizen opens it the same day. */
  private async deliver(state: string): Promise<void> {
    const { code } = this;
    const waiting = await until('an act to send', async () => {
      const found = listAt(await this.asStaff(COMMUNICATIONS, { code }), 'instance.communications');
      return found.find((one) => at(one, 'sentAt') === null);
    });
    await this.asStaff(SEND_NOW, { id: textAt(waiting, 'id') });
    await this.reaches(state);
    await until('the act to be opened', async () => {
      const messages = listAt(await this.asCitizen(MESSAGES, { code }), 'instance.messages');
      const unread = messages.filter((one) => at(one, 'readAt') === null && at(one, 'from') !== 'citizen');
      for (const message of unread) await this.asCitizen(READ, { id: textAt(message, 'id') });
      const acts = listAt(await this.asStaff(COMMUNICATIONS, { code }), 'instance.communications');
      return acts.every((one) => at(one, 'deliveredAt') !== null) || undefined;
    });
  }

  private async perform(
    who: 'citizen' | 'staff',
    activity: string,
    outcome: string,
    input: object,
  ): Promise<void> {
    const { version } = await this.standing();
    const variables = { code: this.code, activity, outcome, input, version, key: randomUUID() };
    const answer = await (who === 'staff'
      ? this.asStaff(PERFORM, variables)
      : this.asCitizen(PERFORM, variables));
    textAt(answer, 'performActivity.instance.code');
  }

  private async reaches(state: string): Promise<void> {
    await until(
      `the request to reach ${state}`,
      async () => (await this.standing()).state === state || undefined,
    );
  }

  private async standing(): Promise<{ readonly version: number; readonly state: string }> {
    const found = await this.asStaff(STANDING, { code: this.code });
    const held = at(found, 'instance.category') === 'WAITING_SYSTEM';
    return {
      version: numberAt(found, 'instance.version'),
      state: held ? '' : textAt(found, 'instance.stateKey'),
    };
  }

  private asCitizen(query: string, variables: object): Promise<unknown> {
    if (this.citizen === undefined) throw new Error('Nobody has come in yet');
    return this.citizen.ask(query, variables);
  }

  private asStaff(query: string, variables: object): Promise<unknown> {
    if (this.staff === undefined) throw new Error('Nobody has come in yet');
    return this.staff.ask(query, variables);
  }
}
