import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Journal } from './journal';
import { Ledger } from './ledger';
import { Misbehaviours } from './misbehaviour';

const now = (): Date => new Date('2026-01-01T10:00:00Z');

describe('Journal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'journal-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const open = (name: string): Journal => new Journal(join(folder, name), now);

  it('has every event on disk when append returns', () => {
    const journal = open('a.jsonl');
    journal.append('granted', { plate: 'AB123CD' });
    expect(readFileSync(join(folder, 'a.jsonl'), 'utf8')).toContain('AB123CD');
    journal.close();
  });

  it('rebuilds state from the events, without the line a killed process left half written', () => {
    const journal = open('b.jsonl');
    journal.append('added', { amount: 1 });
    journal.append('added', { amount: 2 });
    journal.close();
    appendFileSync(join(folder, 'b.jsonl'), '{"at":"2026-01-01T10:0');

    const again = open('b.jsonl');
    let sum = 0;
    const ledger = new Ledger<{ readonly added: { readonly amount: number } }>(again, {
      added: ({ amount }) => {
        sum += amount;
      },
    });
    expect(sum).toBe(3);
    ledger.record('added', { amount: 4 });
    again.close();
    expect(open('b.jsonl').entries.map((entry) => entry.kind)).toEqual(['added', 'added', 'added']);
    expect(sum).toBe(7);
  });

  it('goes on misbehaving after a restart, for as many times as are left', () => {
    const faults = [{ code: 'slow', label: 'lento', takes: 'seconds' }] as const;
    const plan = { fault: 'slow', count: 3, seconds: 5, cents: 0, on: 'C030' };
    const first = new Misbehaviours(open('c.jsonl'), faults);
    expect(first.plan({ ...plan, fault: 'unknown' })).toBe(false);
    expect(first.plan(plan)).toBe(true);
    expect(first.take('slow', '/anpr/C020')).toBeUndefined();
    expect(first.take('slow', '/anpr/C030')?.seconds).toBe(5);

    const second = new Misbehaviours(open('c.jsonl'), faults);
    expect(second.active).toEqual([{ ...plan, count: 2 }]);
    second.take('slow', '/anpr/C030');
    second.take('slow', '/anpr/C030');
    expect(second.take('slow', '/anpr/C030')).toBeUndefined();
  });
});
