import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lintWorkflow, parseWorkflow, replay } from '@istanze/shared';
import { actionTypes } from '../actions';
import { activityTypes } from '../activities';
import { DEFAULT_TEMPLATES, readDefaultWorkflow } from './testing/default-workflow';
import { INSTANCE } from '../activities/testing/builders';
import { CITIZEN, OPERATOR, RuntimeWorld } from './testing/runtime-world';

function permits(fee: number): RuntimeWorld {
  return new RuntimeWorld({
    workflow: readDefaultWorkflow('permits'),
    fee,
    answers: { subject: 'Passo' },
    templates: DEFAULT_TEMPLATES,
  });
}

function direct(fee: number): RuntimeWorld {
  return new RuntimeWorld({
    workflow: readDefaultWorkflow('direct-acceptance'),
    fee,
    templates: DEFAULT_TEMPLATES,
  });
}

async function accept(world: RuntimeWorld): Promise<void> {
  await world.submit();
  await world.must(OPERATOR, 'claim', 'claimed');
  await world.must(OPERATOR, 'review', 'passed');
  await world.must(OPERATOR, 'accept', 'accepted', { reasons: 'Tutto in regola' });
}

function standing(world: RuntimeWorld) {
  const { workflow, category } = world.instance;
  return { state: workflow?.state, category, problems: workflow?.problems };
}

const FLOWS = readdirSync(join(__dirname, '../../../db/seeds/reference/workflows')).map((file) =>
  file.replace('.json', ''),
);

describe.each(FLOWS)('%s', (name) => {
  test('parses and has nothing to complain of', () => {
    const parsed = parseWorkflow(readDefaultWorkflow(name));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const templates = Object.fromEntries(
      DEFAULT_TEMPLATES.map((key) => [key, { kind: 'mail' as const, title: { it: '' }, body: { it: '' } }]),
    );
    const activities = new Set(activityTypes.keys());
    const issues = lintWorkflow(parsed.value, {
      templates,
      hasFees: true,
      competitive: name.startsWith('ranking'),
      variables: new Set(),
      activityTypes: activities,
      actionTypes: new Set(actionTypes.keys()),
    });
    expect(issues).toEqual([]);
  });
});

describe('the flow of permits', () => {
  test('after the submission it is registered, receipted and waits for the office', async () => {
    const world = permits(1000);
    await world.submit();
    expect(standing(world)).toEqual({ state: 'review', category: 'waiting-office', problems: [] });
    expect(world.instance.protocol).toBe('0000001/2026');
    expect([...world.ports.notices.values()]).toEqual(['taken-charge']);
  });

  test('accepted with something to pay, paid, issued: completed', async () => {
    const world = permits(3000);
    await accept(world);
    expect(standing(world)).toEqual({ state: 'payment', category: 'waiting-payment', problems: [] });
    expect([...world.ports.positions.values()].map(({ amount, dueDate }) => [amount, dueDate])).toEqual([
      [3000, '2026-07-09'],
    ]);
    const paid = { signal: 'payment', outcome: 'paid', data: { receiptId: 'r1' } };
    expect((await world.runtime.signal(world.tx, INSTANCE, paid)).kind).toBe('applied');
    expect((await world.runtime.signal(world.tx, INSTANCE, paid)).kind).toBe('stale');
    await world.drain();
    await world.must(OPERATOR, 'issue-document', 'issued', { source: 'template' });
    expect(standing(world)).toEqual({ state: 'completed', category: 'completed', problems: [] });
    expect([...world.ports.documents.values()].map(({ state }) => state)).toEqual(['active']);
    expect([...world.ports.communications.values()].map(({ kind, state }) => [kind, state])).toEqual([
      ['decision', 'sent'],
      ['document', 'sent'],
    ]);
    expect([...world.store.jobs.values()].filter(({ status }) => status === 'pending')).toEqual([]);
  });

  test('accepted with nothing to pay: straight to the document', async () => {
    const world = permits(0);
    await accept(world);
    expect(standing(world)).toEqual({ state: 'issue', category: 'accepted', problems: [] });
    expect(world.ports.positions.size).toBe(0);
  });

  test('nothing is decided before the checks, nothing is checked before the claim', async () => {
    const world = permits(0);
    await world.submit();
    expect(await world.perform(OPERATOR, 'review', 'passed')).toEqual({
      ok: false,
      error: { kind: 'not-allowed', reason: 'reason.guard' },
    });
    await world.must(OPERATOR, 'claim', 'claimed');
    expect((await world.perform(OPERATOR, 'accept', 'accepted')).ok).toBe(false);
  });

  test('supplement asked and answered: the term stands still meanwhile and the answer is registered', async () => {
    const world = permits(0);
    await world.submit();
    await world.must(OPERATOR, 'claim', 'claimed');
    await world.pass(10);
    await world.must(OPERATOR, 'request-supplement', 'asked', {
      text: 'Manca l’oggetto',
      fields: ['f-subject'],
      days: 15,
    });
    expect(standing(world).state).toBe('supplement');
    expect(world.store.writes.at(-1)?.changes).toMatchObject({ suspended: true, finalDate: '2026-08-08' });
    await world.runtime.delivered(world.tx, INSTANCE, 'supplement-request', world.now.toISOString());
    await world.pass(6);
    await world.must(CITIZEN, 'answer-supplement', 'answered', {
      subject: 'Nuovo oggetto',
      supplementText: 'Ecco',
    });
    expect(standing(world).state).toBe('review');
    expect(world.instance.answers).toEqual({ subject: 'Nuovo oggetto' });
    expect(world.store.writes.at(-1)?.changes).toMatchObject({ suspended: false, finalDate: '2026-07-15' });
    expect([...world.ports.registrations.values()].map(({ direction }) => direction)).toEqual([
      'incoming',
      'incoming',
    ]);
  });

  test('silence on a supplement gives it back to the office', async () => {
    const world = permits(0);
    await world.submit();
    await world.must(OPERATOR, 'claim', 'claimed');
    await world.must(OPERATOR, 'request-supplement', 'asked', { text: 'Manca qualcosa', days: 15 });
    await world.runtime.delivered(world.tx, INSTANCE, 'supplement-request', world.now.toISOString());
    await world.pass(15);
    expect(standing(world).state).toBe('supplement');
    await world.pass(1);
    expect(standing(world).state).toBe('review');
    expect(
      [...world.store.jobs.values()].filter(({ kind, status }) => kind === 'timer' && status === 'pending'),
    ).toEqual([]);
  });

  test('no refusal without its notice; remarks must be answered', async () => {
    const world = permits(0);
    await world.submit();
    await world.must(OPERATOR, 'claim', 'claimed');
    const early = await world.perform(OPERATOR, 'reject', 'rejected', { reasons: 'No' });
    expect(early).toEqual({ ok: false, error: { kind: 'not-allowed', reason: 'reason.guard' } });
    await world.must(OPERATOR, 'pre-rejection', 'sent', { reasons: 'Manca il titolo' });
    await world.must(CITIZEN, 'answer-pre-rejection', 'remarks', { remarks: 'Il titolo c’è' });
    const mute = await world.perform(OPERATOR, 'reject', 'rejected', { reasons: 'Manca il titolo' });
    expect(mute).toMatchObject({
      ok: false,
      error: { kind: 'refused', issues: [{ path: 'remarksAnswer' }] },
    });
    await world.must(OPERATOR, 'reject', 'rejected', {
      reasons: 'Manca il titolo',
      remarksAnswer: 'È scaduto',
    });
    expect(standing(world)).toEqual({ state: 'rejected', category: 'rejected', problems: [] });
    expect(world.ports.communications.size).toBe(2);
  });

  test('ten days from delivery without remarks: the office may refuse', async () => {
    const world = permits(0);
    await world.submit();
    await world.must(OPERATOR, 'claim', 'claimed');
    await world.must(OPERATOR, 'pre-rejection', 'sent', { reasons: 'Manca il titolo' });
    await world.runtime.delivered(world.tx, INSTANCE, 'pre-rejection', world.now.toISOString());
    await world.pass(11);
    expect(standing(world).state).toBe('review');
    const rejected = await world.perform(OPERATOR, 'reject', 'rejected', { reasons: 'Manca il titolo' });
    expect(rejected.ok).toBe(true);
  });

  test('not paid: reminded, then lapsed, and the position is taken back', async () => {
    const world = permits(3000);
    await accept(world);
    await world.pass(20);
    expect([...world.ports.notices.values()]).toContain('payment-reminder');
    await world.pass(16);
    expect(standing(world)).toEqual({ state: 'lapsed', category: 'dismissed', problems: [] });
    expect([...world.ports.positions.values()].map(({ state }) => state)).toEqual(['cancelled']);
  });

  test('withdrawn while the office works on it', async () => {
    const world = permits(0);
    await world.submit();
    const event = {
      type: 'withdrawn' as const,
      at: world.now.toISOString(),
      actor: CITIZEN,
      reason: 'Non serve più',
    };
    expect((await world.runtime.apply(world.tx, world.instance, event)).ok).toBe(true);
    await world.drain();
    expect(standing(world)).toEqual({ state: 'withdrawn', category: 'withdrawn', problems: [] });
  });

  test('the history replays to the same state, its payloads gone', async () => {
    const world = permits(3000);
    await accept(world);
    const workflow = parseWorkflow(readDefaultWorkflow('permits'));
    if (!workflow.ok) throw new Error('no workflow');
    const erased = (world.store.events.get(INSTANCE) ?? []).map(({ payload: _gone, ...event }) => event);
    expect(replay(workflow.value, erased)).toEqual({ ok: true, value: world.instance.workflow });
  });
});

describe('the flow of direct acceptance', () => {
  test('with a fee it goes by itself to the payment, and by the payment to its end', async () => {
    const world = direct(500);
    await world.submit();
    expect(standing(world)).toEqual({ state: 'payment', category: 'waiting-payment', problems: [] });
    await world.runtime.signal(world.tx, INSTANCE, { signal: 'payment', outcome: 'paid', data: {} });
    expect(standing(world).category).toBe('completed');
  });

  test('free of charge it is completed by itself', async () => {
    const world = direct(0);
    await world.submit();
    expect(standing(world)).toEqual({ state: 'completed', category: 'completed', problems: [] });
  });
});
