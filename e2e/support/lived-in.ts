import { randomUUID } from 'node:crypto';
import { monthsFromToday, romeDay } from './dates';
import { at, listAt, numberAt, textAt } from './json';
import { newPlate } from './plates';
import type { Asker } from './session-api';
import { until } from './until';

/** What a person finds who has used the portal for a while: one request in each state that has a page of its own. */
export interface LivedIn {
  /** Complete, and not sent. */
  readonly draft: string;
  /** Sent, and nobody has taken it in charge: it can be corrected. */
  readonly sent: string;
  /** The office waits for an answer. */
  readonly supplement: string;
  /** Accepted, and to be paid. */
  readonly toPay: string;
  readonly payment: string;
  readonly withdrawn: string;
  readonly appointment: string;
}

/** Whoever lives in the zone has the permit for nothing, whoever works there pays. */
type Reason = 'resident' | 'worker';

const EMAIL = 'anna.esempio@posta.example';
const START = `mutation($slug: String!, $key: String!) {
  startInstance(serviceSlug: $slug, idempotencyKey: $key) { ... on InstancePayload { instance { code answers } } } }`;
const SAVE = `mutation($code: String!, $changes: [AnswerChange!]!) {
  saveDraft(code: $code, changes: $changes, step: "summary") { ... on InstancePayload { instance { version } } } }`;
const SUBMIT = `mutation($code: String!, $version: Int!, $key: String!) {
  submitInstance(code: $code, expectedVersion: $version, idempotencyKey: $key) {
    ... on InstancePayload { instance { code } } } }`;
const WITHDRAW = `mutation($code: String!, $version: Int!, $key: String!) {
  withdrawInstance(code: $code, expectedVersion: $version, idempotencyKey: $key, reason: "Ho venduto l’auto.") {
    ... on InstancePayload { instance { code } } } }`;
const PERFORM = `mutation($code: String!, $activity: String!, $outcome: String!, $input: JSON!, $version: Int!, $key: String!) {
  performActivity(code: $code, activity: $activity, outcome: $outcome, input: $input, expectedVersion: $version, idempotencyKey: $key) {
    ... on InstancePayload { instance { code } }
    ... on ValidationRefusal { issues { path message } } } }`;
const STANDING = `query($code: String!) { instance(code: $code) {
  version category stateKey payments { id } communications { id sentAt } } }`;
const SEND_NOW = `mutation($id: ID!) {
  sendCommunicationNow(id: $id) { ... on InstancePayload { instance { code } } } }`;
const SLOTS =
  'query($officeId: ID!, $topicId: ID!) { freeSlots(officeId: $officeId, topicId: $topicId) { startsAt } }';
const BOOK = `mutation($key: String!, $input: AppointmentInput!) {
  bookAppointment(idempotencyKey: $key, input: $input) { ... on BookedAppointment { code } } }`;
const CHECKED = { check1: 'yes', check2: 'yes', check3: 'yes', check4: 'yes', confirm_zone: 'A' };

/** Fills the personal area of a resident through the public API: six requests for a permit, and an appointment. */
export async function livedIn(citizen: Asker, office: Asker): Promise<LivedIn> {
  const [draft, sent, supplement, toPay, withdrawn] = await Promise.all([
    begin(citizen, 'resident').then(({ code }) => code),
    sendFilled(citizen),
    sendFilled(citizen),
    sendFilled(citizen, 'worker'),
    sendFilled(citizen),
  ]);
  await perform(office, supplement, 'claim', 'claimed', {});
  const text = 'La targa non si legge: scrivila di nuovo.';
  await perform(office, supplement, 'request-supplement', 'asked', { text, days: 30 });
  await deliver(office, supplement);
  await perform(office, toPay, 'claim', 'claimed', {});
  await perform(office, toPay, 'review', 'passed', CHECKED);
  await perform(office, toPay, 'accept', 'accepted', {});
  await deliver(office, toPay);
  const { version } = await standing(citizen, withdrawn);
  await citizen.ask(WITHDRAW, { code: withdrawn, version, key: randomUUID() });
  const payment = await until('something to pay', async () => (await standing(citizen, toPay)).payment);
  const appointment = await book(citizen);
  return { draft, sent, supplement, toPay, payment, withdrawn, appointment };
}

async function begin(
  citizen: Asker,
  reason: Reason,
): Promise<{ readonly code: string; readonly version: number }> {
  const started = await citizen.ask(START, { slug: 'permesso-ztl', key: randomUUID() });
  const code = textAt(started, 'startInstance.instance.code');
  const answers = {
    email: EMAIL,
    mobile: '3331234567',
    category: reason,
    ...(reason === 'worker' ? { employer: 'Bar Centrale di Prova' } : {}),
    'vehicles.1.plate': newPlate(),
    'vehicles.1.title': 'owner',
    validity: monthsFromToday(2),
    stampMode: 'declared-serial',
    stampSerial: '01234567890123',
    stampDate: romeDay(),
    declaration: true,
  };
  const known = at(started, 'startInstance.instance.answers');
  const changes = Object.entries(answers).map(([path, value]) => ({ path, base: at(known, path), value }));
  const saved = await citizen.ask(SAVE, { code, changes });
  return { code, version: numberAt(saved, 'saveDraft.instance.version') };
}

/** A request for a permit that is in the hands of the office; answers its code. */
export async function sendFilled(citizen: Asker, reason: Reason = 'resident'): Promise<string> {
  const { code, version } = await begin(citizen, reason);
  await citizen.ask(SUBMIT, { code, version, key: randomUUID() });
  await reaches(citizen, code, 'review');
  return code;
}

async function perform(
  office: Asker,
  code: string,
  activity: string,
  outcome: string,
  input: object,
): Promise<void> {
  const { version } = await standing(office, code);
  const answer = await office.ask(PERFORM, { code, activity, outcome, input, version, key: randomUUID() });
  textAt(answer, 'performActivity.instance.code');
}

/** What waits to be sent leaves at once. */
async function deliver(office: Asker, code: string): Promise<void> {
  const waiting = await until('an act to send', async () => (await standing(office, code)).unsent);
  await office.ask(SEND_NOW, { id: waiting });
}

async function reaches(asker: Asker, code: string, state: string): Promise<void> {
  await until(`${code} to reach ${state}`, async () => {
    const { stateKey, held } = await standing(asker, code);
    return (stateKey === state && !held) || undefined;
  });
}

async function standing(asker: Asker, code: string) {
  const found = at(await asker.ask(STANDING, { code }), 'instance');
  const payments = listAt(found, 'payments').map((one) => textAt(one, 'id'));
  const unsent = listAt(found, 'communications').filter((one) => at(one, 'sentAt') === null);
  return {
    version: numberAt(found, 'version'),
    stateKey: textAt(found, 'stateKey'),
    held: at(found, 'category') === 'WAITING_SYSTEM',
    payment: payments[0],
    unsent: unsent.map((one) => textAt(one, 'id'))[0],
  };
}

/**
 * The one they have, as nobody may have many; or any free time but those of the last day, where other stories book, and another
 * one where it was taken meanwhile.
 */
async function book(citizen: Asker): Promise<string> {
  const booked = listAt(await citizen.ask('{ myAppointments { code canChange } }', {}), 'myAppointments');
  const standing = booked.find((one) => at(one, 'canChange') === true);
  if (standing !== undefined) return textAt(standing, 'code');
  const offices = await citizen.ask('{ bookingOffices { id topics { id } } }', {});
  const officeId = textAt(offices, 'bookingOffices.0.id');
  const topicId = textAt(offices, 'bookingOffices.0.topics.0.id');
  const found = listAt(await citizen.ask(SLOTS, { officeId, topicId }), 'freeSlots');
  const times = found.map((slot) => textAt(slot, 'startsAt'));
  const last = times.at(-1)?.slice(0, 10);
  const choice = times.filter((time) => time.slice(0, 10) !== last);
  return until('a place for an appointment', async () => {
    const startsAt = choice[Math.floor(Math.random() * choice.length)];
    const input = { officeId, topicId, startsAt, email: EMAIL, reason: 'Rinnovo del permesso' };
    const code = at(await citizen.ask(BOOK, { key: randomUUID(), input }), 'bookAppointment.code');
    return typeof code === 'string' ? code : undefined;
  });
}
