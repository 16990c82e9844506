import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import { csvFile, type StreamedList, xlsxFile } from './list-files';

const ROWS = 20_000;
/** What may be held: a fraction of the whole, whatever its length. */
const MOST_HELD = 5_000;
const FEW = 500;
const STILL_ROUNDS = 8;
const ROUND_MS = 20;

/** Texts that do not shrink, so that what waits in the pipes is counted in rows and not hidden by compression. */
function longList(length = ROWS) {
  let asked = 0;
  let closed = false;
  async function* rows(): StreamedList['rows'] &
    AsyncGenerator<readonly [{ text: string }, { day: string }]> {
    try {
      for (let at = 0; at < length; at += 1) {
        asked += 1;
        yield [{ text: `${digest(`${at}`)}${digest(`-${at}`)} <&> =1+1` }, { day: '2026-06-08' }];
      }
    } finally {
      closed = true;
    }
  }
  const columns = [
    { title: 'Codice', width: 30 },
    { title: 'Giorno', width: 12 },
  ];
  const list = { name: 'Istanze', columns, rows: rows(), at: new Date('2026-06-08T10:00:00Z') };
  return { list, asked: () => asked, isClosed: () => closed };
}

const digest = (text: string): string => createHash('sha512').update(text).digest('base64');

/** Takes the first piece and no more. */
function stalledReader(): Writable {
  return new Writable({ highWaterMark: 1, write: () => undefined });
}

/** Waits until the figure has stood still for a while. */
async function settled(figure: () => number): Promise<number> {
  for (let still = 0, last = -1; still < STILL_ROUNDS; still += 1) {
    if (figure() !== last) still = 0;
    last = figure();
    await setTimeout(ROUND_MS);
  }
  return figure();
}

describe.each([
  ['CSV', csvFile],
  ['XLSX', xlsxFile],
] as const)('a list of twenty thousand rows as %s', (_name, toFile) => {
  test('asks for no more rows than its reader makes room for, and closes its source when the reader goes away', async () => {
    const { list, asked, isClosed } = longList();
    const file = toFile(list);
    const reader = stalledReader();
    const ended = pipeline(file, reader).catch(() => undefined);
    const held = await settled(asked);
    expect(held).toBeGreaterThan(0);
    expect(held).toBeLessThan(MOST_HELD);
    reader.destroy();
    await ended;
    await settled(asked);
    expect(isClosed()).toBe(true);
  });
});

test('every row arrives, as text and as day', async () => {
  const csv = await text(csvFile(longList(FEW).list));
  expect(csv.split('\r\n')).toHaveLength(FEW + 2);
  expect(csv).toContain('"08/06/2026"');
  const parts = unzipSync(await buffer(xlsxFile(longList(FEW).list)));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet.split('<row>')).toHaveLength(FEW + 2);
  expect(sheet).toContain('&lt;&amp;&gt; =1+1</t>');
  expect(sheet).toContain('<c s="2"><v>46181</v></c>');
});
