import type { FormDefinition } from '@istanze/shared';
import { createAutosave, type SaveOutcome } from './autosave';
import { aField, aForm, aSection } from './test-forms';

function form(...keys: readonly string[]): FormDefinition {
  return aForm(
    aSection(
      'one',
      keys.map((key) => aField(key)),
    ),
  );
}

function start(answer: (expectedVersion: number) => SaveOutcome | Promise<SaveOutcome>) {
  const first = form('a');
  const open = { definition: first, valid: true };
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
  });
  const edit = (definition: FormDefinition) => {
    open.definition = definition;
    autosave.touch();
  };
  return { autosave, edit, first, open, sent };
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
  const conflict = (version: number): SaveOutcome =>
    version === 4 ? { kind: 'conflict', currentVersion: 9 } : saved(version);

  it('stops and waits for a person', async () => {
    const { autosave, edit, sent } = start(conflict);
    edit(form('b'));
    await jest.runAllTimersAsync();
    edit(form('c'));
    await jest.runAllTimersAsync();
    expect(sent).toHaveLength(1);
    expect(autosave.state().status).toBe('conflict');
  });

  it('writes over it only when told to', async () => {
    const { autosave, edit, sent } = start(conflict);
    const mine = form('b');
    edit(mine);
    await jest.runAllTimersAsync();
    await autosave.keepMine(9);
    expect(sent.at(-1)).toEqual([mine, 9]);
    expect(autosave.state().status).toBe('saved');
  });

  it('goes on from theirs when that is taken', async () => {
    const { autosave, edit, open, sent } = start(conflict);
    edit(form('b'));
    await jest.runAllTimersAsync();
    const theirs = form('z');
    open.definition = theirs;
    autosave.adopt(theirs, 9, 'then');
    expect(autosave.state()).toEqual({ status: 'saved', savedAt: 'then' });
    edit(form('z', 'y'));
    await jest.runAllTimersAsync();
    expect(sent.at(-1)?.[1]).toBe(9);
  });
});
