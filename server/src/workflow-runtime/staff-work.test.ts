import { parseWorkflow, type Actor } from '@istanze/shared';
import { DEFAULT_TEMPLATES, readDefaultWorkflow } from './testing/default-workflow';
import { MANAGER, OPERATOR, RuntimeWorld } from './testing/runtime-world';

const PROOF = [
  {
    id: '0190a000-0000-7000-8000-00000000000f',
    name: 'cro.pdf',
    size: 9,
    mime: 'application/pdf',
    sha256: 'a'.repeat(64),
  },
];
const CONSULTED: Actor = {
  kind: 'staff',
  id: 'warden-1',
  roles: [],
  offices: [{ officeId: 'office-2', roles: ['operator'] }],
};

function permits(fee = 3000, name: 'permits' | 'permits-by-proposal' = 'permits'): RuntimeWorld {
  return new RuntimeWorld({
    workflow: readDefaultWorkflow(name),
    fee,
    answers: { subject: 'Passo' },
    templates: DEFAULT_TEMPLATES,
  });
}

async function reviewed(world: RuntimeWorld): Promise<void> {
  await world.submit();
  await world.must(OPERATOR, 'claim', 'claimed');
  await world.must(OPERATOR, 'review', 'passed');
}

function finalDate(world: RuntimeWorld) {
  return world.store.writes.findLast(({ changes }) => changes.finalDate !== undefined)?.changes.finalDate;
}

describe('a payment outside pagoPA', () => {
  const recorded = { amount: 3000, paidOn: '2026-06-09', means: 'cash', reference: 'R 7', proof: PROOF };
  const toPay = async () => {
    const world = permits();
    await reviewed(world);
    await world.must(OPERATOR, 'accept', 'accepted');
    return world;
  };

  test('invalidates the notice, books the position and goes on', async () => {
    const world = await toPay();
    await world.must(OPERATOR, 'record-payment', 'recorded', recorded);
    expect(world.instance.workflow?.state).toBe('issue');
    expect([...world.ports.positions.values()].map(({ state }) => state)).toEqual(['paid']);
    expect([...world.ports.settlements.values()]).toMatchObject([
      { reference: 'R 7', proofFileId: PROOF[0]?.id },
    ]);
  });

  test('nothing is booked while the notice may still be paid', async () => {
    const world = await toPay();
    world.ports.settling = 'unavailable';
    await world.must(OPERATOR, 'record-payment', 'recorded', recorded);
    expect(world.instance.category).toBe('waiting-system');
    expect(world.ports.settlements.size).toBe(0);
    world.ports.settling = 'settled';
    world.now = new Date(world.now.getTime() + 3_600_000);
    await world.drain();
    expect(world.instance.workflow?.state).toBe('issue');
  });
});

describe('the term', () => {
  test('is lengthened once, by the manager, with a reason that the citizen is told', async () => {
    const world = permits();
    await reviewed(world);
    const input = { days: 20, reasons: 'Serve un sopralluogo' };
    expect(await world.perform(OPERATOR, 'extend-term', 'extended', input)).toMatchObject({
      error: { kind: 'not-allowed', reason: 'reason.other-role' },
    });
    const before = finalDate(world);
    await world.must(MANAGER, 'extend-term', 'extended', input);
    expect([before, finalDate(world)]).toEqual(['2026-07-09', '2026-07-29']);
    expect([...world.ports.communications.values()].map(({ kind }) => kind)).toEqual(['term-extension']);
    expect((await world.perform(MANAGER, 'extend-term', 'extended', input)).ok).toBe(false);
  });
});

describe('transfer', () => {
  test('to another office: nobody has it, the term is the same', async () => {
    const world = permits();
    await reviewed(world);
    const before = [world.instance.submittedAt, finalDate(world)];
    await world.must(OPERATOR, 'transfer', 'transferred', { office: 'office-2', reasons: 'È loro' });
    expect(world.instance).toMatchObject({ officeId: 'office-2', assigneeId: null });
    expect([world.instance.submittedAt, finalDate(world)]).toEqual(before);
  });
});

describe('after the end', () => {
  test('what was dismissed can be reopened, by the manager alone', async () => {
    const world = permits();
    await world.submit();
    await world.must(OPERATOR, 'claim', 'claimed');
    await world.must(OPERATOR, 'dismiss', 'dismissed', {
      ground: 'duplicate',
      reasons: 'Doppione',
      remedies: 'Nessuno',
    });
    const input = { reasons: 'Non era un doppione' };
    expect((await world.perform(OPERATOR, 'reopen', 'reopened', input)).ok).toBe(false);
    await world.must(MANAGER, 'reopen', 'reopened', input);
    expect(world.instance).toMatchObject({ category: 'waiting-office', assigneeId: null });
    expect(world.instance.workflow?.state).toBe('review');
  });

  test('a permit is suspended, resumed, revoked: the instance stays completed', async () => {
    const world = permits(0);
    await reviewed(world);
    await world.must(OPERATOR, 'accept', 'accepted');
    await world.must(OPERATOR, 'issue-document', 'issued', { source: 'template' });
    const states: (string | undefined)[] = [];
    for (const outcome of ['suspended', 'resumed', 'revoked']) {
      await world.must(MANAGER, 'change-document', outcome, { reasons: 'Cantiere' });
      states.push([...world.ports.documents.values()].find(({ number }) => number !== null)?.state);
    }
    expect(states).toEqual(['suspended', 'active', 'revoked']);
    expect(world.instance.category).toBe('completed');
  });
});

describe('operators propose, the manager decides', () => {
  test('sent back, proposed again, accepted', async () => {
    const world = permits(0, 'permits-by-proposal');
    await reviewed(world);
    await world.must(OPERATOR, 'propose-decision', 'accept', { reasons: 'In regola' });
    expect((await world.perform(OPERATOR, 'decide', 'accepted')).ok).toBe(false);
    await world.must(MANAGER, 'decide', 'returned', { note: 'Manca la misura' });
    expect(world.instance.workflow?.state).toBe('review');
    await world.must(OPERATOR, 'review', 'passed');
    await world.must(OPERATOR, 'propose-decision', 'accept', { reasons: 'Misurata' });
    await world.must(MANAGER, 'decide', 'accepted', { reasons: 'Misurata' });
    expect(world.instance.workflow?.state).toBe('issue');
    const sent = [...world.ports.communications.values()].map(({ request }) => request.values['reasons']);
    expect(sent).toEqual(['Misurata']);
  });

  test('no refusal is proposed nor decided before the notice of refusal', async () => {
    const world = permits(0, 'permits-by-proposal');
    await reviewed(world);
    const refused = { error: { kind: 'not-allowed', reason: 'reason.guard' } };
    expect(await world.perform(OPERATOR, 'propose-decision', 'reject', { reasons: 'No' })).toMatchObject(
      refused,
    );
    await world.must(OPERATOR, 'propose-decision', 'accept');
    expect(await world.perform(MANAGER, 'decide', 'rejected', { reasons: 'No' })).toMatchObject(refused);
  });
});

describe('the opinion of another office', () => {
  const outcome = (key: string) => ({ key, name: { it: key }, after: [] });
  const opinion = {
    id: 'a-opinion',
    key: 'opinion',
    type: 'give-opinion',
    name: { it: 'Parere' },
    performer: { kind: 'staff', offices: ['office-2'] },
    settings: {},
    before: [],
    outcomes: ['favourable', 'against', 'silent'].map(outcome),
    deadline: { days: 20, expiry: { actions: [], outcome: 'silent' } },
  };
  const ask = {
    id: 'a-ask',
    key: 'ask',
    type: 'ask-opinion',
    name: { it: 'Chiedi' },
    performer: { kind: 'staff', roles: ['operator'] },
    settings: {},
    before: [],
    outcomes: [{ ...outcome('asked'), to: 'opinion' }],
  };
  const flow = {
    version: 1,
    initial: 'review',
    states: [
      { id: 's1', key: 'review', name: { it: 'Esame' }, category: 'waiting-office', activities: [ask] },
      {
        id: 's2',
        key: 'opinion',
        name: { it: 'Parere' },
        category: 'waiting-office',
        activities: [opinion],
        completion: { of: ['opinion'], when: 'all', to: 'done' },
      },
      { id: 's3', key: 'done', name: { it: 'Fine' }, category: 'completed', activities: [] },
    ],
  };
  const asked = async () => {
    expect(parseWorkflow(flow).ok).toBe(true);
    const world = new RuntimeWorld({ workflow: flow });
    await world.submit();
    expect(world.store.writes.at(-1)?.asked.offices).toEqual([]);
    await world.must(OPERATOR, 'ask', 'asked', { question: 'Si può?' });
    return world;
  };

  test('opens the instance to that office, whose staff alone give it', async () => {
    const world = await asked();
    expect(world.store.writes.at(-1)?.asked.offices).toEqual(['office-2']);
    expect(await world.perform(OPERATOR, 'opinion', 'favourable')).toMatchObject({
      error: { reason: 'reason.other-office' },
    });
    await world.must(CONSULTED, 'opinion', 'favourable');
    expect(world.instance.workflow?.state).toBe('done');
  });

  test('nobody chooses silence; when the days are over it goes on by itself', async () => {
    const world = await asked();
    const { activities } = await world.runtime.offer(world.tx, world.instance, CONSULTED);
    expect(activities[0]?.available.outcomes.map(({ outcome: { key } }) => key)).toEqual([
      'favourable',
      'against',
    ]);
    expect((await world.perform(CONSULTED, 'opinion', 'silent')).ok).toBe(false);
    await world.pass(21);
    expect(world.instance.workflow?.results).toMatchObject([{ outcome: 'asked' }, { outcome: 'silent' }]);
    expect(world.instance.workflow?.state).toBe('done');
  });
});

describe('standing in for an absent colleague', () => {
  test('what one’s own grants do not allow is done with theirs, and the history says so', async () => {
    const world = permits();
    await reviewed(world);
    const standIn: Actor = { kind: 'staff', id: 'operator-1', roles: ['manager'], actingFor: 'manager-1' };
    const extension = { activity: 'extend-term', outcome: 'extended', input: { days: 5, reasons: 'Ferie' } };
    const performed = await world.runtime.perform(world.tx, world.instance, {
      ...extension,
      actor: OPERATOR,
      standIns: [standIn],
    });
    expect(performed.ok).toBe(true);
    const event = world.store.writes.at(-1)?.events[0];
    expect(event?.actor).toBe('staff:operator-1');
    expect(event?.transition['actingFor']).toBe('manager-1');
  });

  test('one’s own grants come first', async () => {
    const world = permits();
    await world.submit();
    await world.runtime.perform(world.tx, world.instance, {
      activity: 'claim',
      outcome: 'claimed',
      input: {},
      actor: OPERATOR,
      standIns: [{ kind: 'staff', id: 'operator-1', roles: ['operator'], actingFor: 'operator-2' }],
    });
    expect(world.store.writes.at(-1)?.events[0]?.transition).not.toHaveProperty('actingFor');
  });
});
