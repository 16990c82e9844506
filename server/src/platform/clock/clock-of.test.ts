import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clockOf } from './clock-of';
import { MovedClock } from './moved-clock';
import { systemClock } from './system-clock';

const SIMULATORS = { httpUrl: 'http://localhost:1', smtpHost: 'localhost', smtpPort: 2 };
const REAL = Date.parse('2026-06-09T10:00:00.000Z');
const DAY_MS = 86_400_000;

describe('the clock of the product', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'clock-'));
    mkdirSync(join(dataDir, 'simulators'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));
  const move = (content: string): void => writeFileSync(join(dataDir, 'simulators', 'clock.json'), content);

  test('given no simulators or a product that is for real, then nothing moves it', () => {
    move('{"aheadMs": 86400000}');
    expect(clockOf({ production: false, simulators: null, dataDir })).toBe(systemClock);
    expect(clockOf({ production: true, simulators: SIMULATORS, dataDir })).toBe(systemClock);
    expect(clockOf({ production: false, simulators: SIMULATORS, dataDir })).toBeInstanceOf(MovedClock);
  });

  test('given a demonstration, then it is as far ahead as it was moved, a moment later', () => {
    let elapsed = 0;
    const clock = new MovedClock(
      join(dataDir, 'simulators', 'clock.json'),
      () => REAL,
      () => elapsed,
    );
    expect(clock.now()).toEqual(new Date(REAL));
    move(JSON.stringify({ aheadMs: 10 * DAY_MS }));
    elapsed = 100;
    expect(clock.now()).toEqual(new Date(REAL + 10 * DAY_MS));
  });

  test.each(['', '{"aheadMs": -5}', '{"aheadMs": "5"}', '[]'])(
    'given %j, then it stays where it was',
    (content) => {
      move(content);
      const clock = new MovedClock(join(dataDir, 'simulators', 'clock.json'), () => REAL);
      expect(clock.now()).toEqual(new Date(REAL));
    },
  );
});
