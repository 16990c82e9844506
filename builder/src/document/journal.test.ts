import { openJournal } from './journal';
import { aField, aForm, aSection } from './test-forms';

function memory() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const form = aForm(aSection('one', [aField('a')]));

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the journal of what is not saved yet', () => {
  it('is found by the next visit, with the last edit in it', () => {
    const storage = memory();
    const journal = openJournal('f', storage, () => 42);
    journal.note(aForm(), 3, aForm());
    journal.note(form, 3, aForm());
    jest.runAllTimers();
    expect(openJournal('f', storage).left).toEqual({ version: 3, at: 42, definition: form, base: aForm() });
    expect(openJournal('other', storage).left).toBeUndefined();
  });

  it('is gone once everything was saved, also what was about to be written', () => {
    const storage = memory();
    const journal = openJournal('f', storage);
    journal.note(form, 3, aForm());
    journal.clear();
    jest.runAllTimers();
    expect(storage.kept.size).toBe(0);
  });

  it('is written at once when the form is left', () => {
    const storage = memory();
    const journal = openJournal('f', storage);
    journal.note(form, 3, aForm());
    journal.stop();
    expect(openJournal('f', storage).left?.definition).toEqual(form);
  });

  it.each(['', 'null', '{}', '{"version":"x","at":1,"definition":{}}'])(
    'does not mind rubbish: %s',
    (json) => {
      const storage = memory();
      storage.setItem('istanze.journal.f', json);
      expect(openJournal('f', storage).left).toBeUndefined();
    },
  );

  it('goes on when there is no room', () => {
    const storage = {
      ...memory(),
      setItem: () => {
        throw new Error('full');
      },
    };
    const journal = openJournal('f', storage);
    journal.note(form, 1, form);
    expect(() => journal.stop()).not.toThrow();
  });
});
