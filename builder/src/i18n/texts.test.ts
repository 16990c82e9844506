import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

test.each(['it', 'en'])('no text of one part hides that of another, in %s', (locale) => {
  const folder = join(__dirname, locale);
  const parts = readdirSync(folder).filter((name) => name !== 'index.ts');
  const keys = parts.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/^ {2}'([^']+)':/gm)].map(([, key]) => key ?? ''),
  );
  expect(keys.length).toBeGreaterThan(1000);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});
