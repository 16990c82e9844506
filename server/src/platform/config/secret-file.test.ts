import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOrCreateSecret } from './secret-file';

describe('readOrCreateSecret', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secret-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('given no file, then it is made once, for its owner alone', () => {
    const file = join(folder, 'keys', 'one.key');
    expect(readOrCreateSecret(file, () => 'first')).toBe('first');
    expect(readOrCreateSecret(file, () => 'second')).toBe('first');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
