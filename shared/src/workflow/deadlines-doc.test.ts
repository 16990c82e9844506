import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import cases from '../../conformance/clock/cases.json';

const DOC = readFileSync(join(__dirname, '../../../docs/deadlines.md'), 'utf8');

/** Cells of the table of worked examples, by the name in the first one. */
function examples(): ReadonlyMap<string, readonly string[]> {
  const rows = DOC.slice(DOC.indexOf('## Worked examples'))
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return new Map(rows.map((cells) => [cells[0] ?? '', cells]));
}

function howItStands({
  ended,
  suspended,
  suspensionEnds,
  silence,
}: (typeof cases)[number]['expects']): string {
  if (ended) return silence === undefined ? 'ended' : `ended by silence: ${silence}`;
  return suspended ? `suspended until ${suspensionEnds}` : 'running';
}

describe('the worked examples of docs/deadlines.md', () => {
  const shown = examples();

  test('are the cases, all of them and no other', () => {
    expect([...shown.keys()]).toEqual(cases.map(({ name }) => name));
  });

  test.each(cases.map((each) => [each.name, each] as const))('%s', (name, { rule, given, expects }) => {
    const [, article, sent, days, happened, on, lastDay, left, state] = shown.get(name) ?? [];
    expect(article).toBe(rule);
    expect([sent, days, on]).toEqual([
      given.startedAt.slice(0, 16).replace('T', ' '),
      String(given.maximumDays),
      given.today,
    ]);
    expect([lastDay, left, state]).toEqual([
      expects.finalDate,
      String(expects.remainingDays),
      howItStands(expects),
    ]);
    for (const { mark, at } of given.marks) expect(happened).toContain(`${mark} ${at.slice(0, 10)}`);
    for (const mark of given.marks) if ('days' in mark) expect(happened).toContain(`${mark.days} days`);
  });
});
