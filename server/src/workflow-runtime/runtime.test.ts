import { INSTANCE } from '../activities/testing/builders';
import { DEFAULT_TEMPLATES, readDefaultWorkflow } from './testing/default-workflow';
import { OPERATOR, RuntimeWorld } from './testing/runtime-world';

function world(): RuntimeWorld {
  return new RuntimeWorld({
    workflow: readDefaultWorkflow('permits'),
    fee: 3000,
    templates: DEFAULT_TEMPLATES,
  });
}

async function accepted(story: RuntimeWorld): Promise<void> {
  await story.submit();
  await story.must(OPERATOR, 'claim', 'claimed');
  await story.must(OPERATOR, 'review', 'passed');
  await story.must(OPERATOR, 'accept', 'accepted');
}

describe('the runtime', () => {
  test('counts on from the version of the draft, without gaps', async () => {
    const story = world();
    await accepted(story);
    const versions = story.store.writes.map(({ state }) => state.version);
    expect(versions).toEqual(versions.map((_version, index) => 4 + index));
  });

  test('outbox rows hold references, never what somebody wrote', async () => {
    const story = world();
    await accepted(story);
    const rows = JSON.stringify([...story.store.jobs.values()]);
    expect(rows).not.toContain('Rossi');
    expect(rows).not.toContain('RSSMRA80A41F205B');
    for (const { payload } of story.store.jobs.values()) {
      expect(
        Object.keys(payload).every((key) => ['instanceId', 'run', 'action', 'cause', 'timer'].includes(key)),
      ).toBe(true);
    }
  });

  test('an effect reports to an instance that somebody else moved meanwhile', async () => {
    const story = world();
    const conflicts = 3;
    story.store.conflicts = 0;
    const at = story.now.toISOString();
    await story.runtime.apply(story.tx, story.instance, {
      type: 'submitted',
      at,
      actor: OPERATOR,
      draftVersion: 3,
    });
    story.store.conflicts = conflicts;
    await story.drain();
    expect(story.instance.workflow?.state).toBe('review');
    expect(story.retries).toEqual([]);
  });

  test('a job done twice has one effect', async () => {
    const story = world();
    await story.submit();
    const { version } = story.instance;
    for (const key of [...story.store.jobs.keys()].filter((known) => known.startsWith('action:')))
      await story.work(key);
    expect(story.instance.version).toBe(version);
    expect(story.ports.registrations.size).toBe(1);
  });

  test('what is unavailable is tried again, and nobody is bothered', async () => {
    const story = world();
    story.ports.publishAnswers = ['unavailable', 'unavailable', 'published'];
    await accepted(story);
    expect(story.retries).toEqual(['unavailable']);
    expect(story.instance.workflow?.problems).toEqual([]);
    await story.pass(1);
    await story.pass(1);
    expect(story.instance.workflow?.activities).toMatchObject([
      { key: 'await-payment', status: 'open' },
      { key: 'record-payment', status: 'open' },
    ]);
    expect(story.ports.positions.size).toBe(1);
  });

  test('what the outbox gives up becomes a problem that a person retries', async () => {
    const story = world();
    story.ports.publishAnswers = ['unavailable'];
    await accepted(story);
    const [key] = [...story.store.jobs.entries()]
      .filter(([, job]) => job.kind === 'action' && job.status === 'pending')
      .map(([known]) => known);
    await story.giveUp(key ?? '', 'ActionUnavailable unavailable');
    const [problem] = story.instance.workflow?.problems ?? [];
    expect(problem).toMatchObject({ type: 'prepare-payment', reason: 'unavailable' });
    story.ports.publishAnswers = ['published'];
    await story.runtime.retry(story.tx, INSTANCE, problem?.run ?? '', OPERATOR);
    await story.drain();
    expect(story.instance.workflow?.problems).toEqual([]);
    expect(story.instance.workflow?.activities).toMatchObject([
      { key: 'await-payment', status: 'open' },
      { key: 'record-payment', status: 'open' },
    ]);
  });

  test('a reason that is not a code does not reach the state', async () => {
    const story = world();
    story.ports.publishAnswers = ['unavailable'];
    await accepted(story);
    const pending = [...story.store.jobs.entries()].find(
      ([, job]) => job.kind === 'action' && job.status === 'pending',
    );
    await story.giveUp(pending?.[0] ?? '', 'TypeError Maria Rossi is not a function');
    expect(story.instance.workflow?.problems).toMatchObject([{ reason: 'unavailable' }]);
  });

  test('a refusal that trying again does not mend is a problem at once', async () => {
    const story = world();
    story.ports.publishAnswers = ['refused'];
    await accepted(story);
    expect(story.retries).toEqual([]);
    expect(story.instance.workflow?.problems).toMatchObject([
      { type: 'prepare-payment', reason: 'payment-refused' },
    ]);
  });

  test('a payment that comes before its position is reported published is not lost', async () => {
    const story = world();
    story.ports.publishAnswers = ['unavailable', 'published'];
    await accepted(story);
    const paid = { signal: 'payment', outcome: 'paid', data: { receiptId: 'r1' } };
    expect((await story.runtime.signal(story.tx, INSTANCE, paid)).kind).toBe('applied');
    expect((await story.runtime.signal(story.tx, INSTANCE, paid)).kind).toBe('stale');
    expect(story.instance.workflow?.state).toBe('payment');
    await story.pass(1);
    expect(story.instance.workflow?.state).toBe('issue');
  });

  test('of many operators exactly one has it', async () => {
    const story = world();
    await story.submit();
    const seen = story.instance;
    const rivals = Array.from({ length: 16 }, (_rival, index) => ({
      kind: 'staff' as const,
      id: `operator-${index}`,
      roles: ['operator' as const],
    }));
    const results = await Promise.all(
      rivals.map((actor) =>
        story.runtime.perform(story.tx, seen, { actor, activity: 'claim', outcome: 'claimed', input: {} }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.error.kind === 'conflict')).toHaveLength(15);
  });

  test('a bad input changes nothing', async () => {
    const story = world();
    await story.submit();
    await story.must(OPERATOR, 'claim', 'claimed');
    const { version } = story.instance;
    const refused = await story.perform(OPERATOR, 'request-supplement', 'asked', { text: '' });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(story.instance.version).toBe(version);
  });

  test('offers what stands to be done, with its forms', async () => {
    const story = world();
    await story.submit();
    await story.must(OPERATOR, 'claim', 'claimed');
    const { activities, withdrawable } = await story.runtime.offer(story.tx, story.instance, OPERATOR);
    const supplement = activities.find(({ available }) => available.activity.key === 'request-supplement');
    expect(supplement?.inputForms.get('asked')?.[0]?.fields.map(({ key }) => key)).toEqual([
      'suspension',
      'text',
      'fields',
      'remark_1',
      'days',
    ]);
    const accept = activities.find(({ available }) => available.activity.key === 'accept');
    expect(accept?.available).toMatchObject({ allowed: false, reason: 'reason.guard' });
    expect(accept?.inputForms.size).toBe(0);
    expect(withdrawable).toBe(true);
  });

  test('previews the document an outcome would issue, and writes nothing', async () => {
    const story = world();
    await accepted(story);
    await story.runtime.signal(story.tx, INSTANCE, { signal: 'payment', outcome: 'paid', data: {} });
    await story.drain();
    const { version } = story.instance;
    const request = {
      actor: OPERATOR,
      activity: 'issue-document',
      outcome: 'issued',
      input: { source: 'template', notes: 'Solo di notte' },
    };
    const preview = await story.runtime.preview(story.tx, story.instance, request);
    expect(preview).toMatchObject({
      ok: true,
      value: { template: 'document', values: { notes: 'Solo di notte' } },
    });
    expect(story.instance.version).toBe(version);
    expect(story.ports.documents.size).toBe(0);
  });

  test('a citizen cannot do the office’s work', async () => {
    const story = world();
    await story.submit();
    const tried = await story.perform({ kind: 'citizen', id: 'citizen-1' }, 'claim', 'claimed');
    expect(tried).toEqual({ ok: false, error: { kind: 'not-allowed', reason: 'reason.other-kind' } });
  });
});
