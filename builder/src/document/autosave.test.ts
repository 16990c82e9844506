import type { FormDefinition } from '@istanze/shared';
import { createAutosave, type SaveOutcome, type StoredForm } from './autosave';
import { aField, aForm, aSection } from './test-forms';

function form(...keys: readonly string[]): FormDefinition {
  return aForm(
    aSection(
      'one',
      keys.map((key) => aField(key)),
    ),
  );
}

const merged = form('merged');
const theirs: StoredForm = {
  definition: form('z'),
  version: 9,
  updatedAt: 'then',
  updatedBy: 'Lucia',
};

function start(answer: (expectedVersion: number) => SaveOutcome | Promise<SaveOutcome>) {
  const first = form('a');
  const open = { definition: first, valid: true, decided: true };
  const server: { stored: StoredForm | undefined } = { stored: undefined };
  const sent: (readonly [FormDefinition, number])[] = [];
  const autosave = createAutosave({
    saved: first,
    version: 4,
    savedAt: 'before',
    current: () => open.definition,
    isValid: () => open.valid,
    save: async (definition, expectedVersion) => {
      sent.push([definition, expectedVersion]);
      return answer(expectedVersion);
    },
    load: () => Promise.resolve(server.stored),
    receive: (base, { definition }) => {
      const untouched = open.definition === base;
      open.definition = untouched ? definition : merged;
      return untouched ? open.definition : definition;
    },
    isDecided: () => open.decided,
  });
  const edit = (definition: FormDefinition) => {
    open.definition = definition;
    autosave.touch();
  };
  return { autosave, edit, first, open, sent, server };
}

const saved = (expectedVersion: number): SaveOutcome => ({
  kind: 'saved',
  version: expectedVersion + 1,
  at: 'now',
});

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('saving by itself', () => {
  it('waits for the last edit and sends it once', async () => {
    const { autosave, edit, sent } = start(saved);
    edit(form('a', 'b'));
    edit(form('a', 'b', 'c'));
    expect(autosave.state().status).toBe('waiting');
    await jest.runAllTimersAsync();
    expect(sent.map(([, version]) => version)).toEqual([4]);
    expect(autosave.state()).toEqual({ status: 'saved', savedAt: 'now' });
  });

  it('names the version that the server gave at the save before', async () => {
    const { edit, sent } = start(saved);
    edit(form('b'));
    await jest.runAllTimersAsync();
    edit(form('c'));
    await jest.runAllTimersAsync();
    expect(sent.map(([, version]) => version)).toEqual([4, 5]);
  });

  it('sends nothing when an edit was taken back', async () => {
    const { autosave, edit, first, sent } = start(saved);
    edit(form('b'));
    edit(first);
    await jest.runAllTimersAsync();
    expect(sent).toEqual([]);
    expect(autosave.state().status).toBe('saved');
  });

  it('sends what was edited while it was saving, after that', async () => {
    let release = () => {};
    const { autosave, edit, sent } = start(
      (version) => new Promise((resolve) => (release = () => resolve(saved(version)))),
    );
    edit(form('b'));
    const flushing = autosave.flush();
    await Promise.resolve();
    const last = form('c');
    edit(last);
    release();
    await jest.advanceTimersByTimeAsync(0);
    release();
    await flushing;
    await jest.runAllTimersAsync();
    expect(sent.map(([, version]) => version)).toEqual([4, 5]);
    expect(sent.at(-1)?.[0]).toBe(last);
  });

  it('does not send what cannot be saved, and sends it once it can', async () => {
    const { autosave, edit, open, sent } = start(saved);
    open.valid = false;
    edit(form('b'));
    await jest.runAllTimersAsync();
    expect(autosave.state().status).toBe('invalid');
    open.valid = true;
    edit(form('c'));
    await jest.runAllTimersAsync();
    expect(sent).toHaveLength(1);
    expect(autosave.state().status).toBe('saved');
  });

  it('tries again by itself when no answer came', async () => {
    let answers = 0;
    const { autosave, edit, sent } = start((version) =>
      answers++ === 0 ? { kind: 'failed' } : saved(version),
    );
    edit(form('b'));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(autosave.state().status).toBe('offline');
    await jest.runAllTimersAsync();
    expect(sent.map(([, version]) => version)).toEqual([4, 4]);
    expect(autosave.state().status).toBe('saved');
  });
});

describe('when somebody else saved', () => {
  const conflict = (version: number): SaveOutcome => (version === 4 ? { kind: 'conflict' } : saved(version));

  it('merges what they saved and saves again over their version', async () => {
    const { edit, autosave, sent, server } = start(conflict);
    server.stored = theirs;
    edit(form('b'));
    await jest.runAllTimersAsync();
    expect(sent.map(([, version]) => version)).toEqual([4, 9]);
    expect(sent.at(-1)?.[0]).toBe(merged);
    expect(autosave.state()).toEqual({ status: 'saved', savedAt: 'now' });
  });

  it('saves nothing until a person chose, then what was chosen', async () => {
    const { autosave, edit, open, sent, server } = start(conflict);
    server.stored = theirs;
    open.decided = false;
    await autosave.hear(9);
    edit(form('b'));
    await jest.runAllTimersAsync();
    expect([sent.length, autosave.state().status]).toEqual([0, 'conflict']);
    open.decided = true;
    const chosen = form('chosen');
    edit(chosen);
    await jest.runAllTimersAsync();
    expect(sent).toEqual([[chosen, 9]]);
  });

  it('shows it at once when it is heard of, and has nothing to save', async () => {
    const { autosave, open, sent, server } = start(saved);
    server.stored = theirs;
    await autosave.hear(9);
    await jest.runAllTimersAsync();
    expect(open.definition).toBe(theirs.definition);
    expect([sent.length, autosave.version(), autosave.state()]).toEqual([
      0,
      9,
      { status: 'saved', savedAt: 'then' },
    ]);
  });

  it('does not read again what it saved itself', async () => {
    const { autosave, edit, open, server } = start(saved);
    const mine = form('b');
    edit(mine);
    await jest.runAllTimersAsync();
    server.stored = theirs;
    await autosave.hear(5);
    expect(open.definition).toBe(mine);
  });

  it('reads it later when the server does not answer', async () => {
    const { autosave, open, server } = start(saved);
    await autosave.hear(9);
    expect(autosave.state().status).toBe('offline');
    server.stored = theirs;
    await jest.runAllTimersAsync();
    expect(open.definition).toBe(theirs.definition);
    expect(autosave.state().status).toBe('saved');
  });
});
