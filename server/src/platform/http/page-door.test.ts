import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPageRenderer, readPageAssets } from './page-door';

describe('readPageAssets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('given no build, then there is nothing to load and nobody to render', async () => {
    expect(readPageAssets(folder)).toEqual({ js: [], css: [], preload: [] });
    expect(await loadPageRenderer(folder)).toBeUndefined();
  });

  it('given a manifest, then the entry, its styles and what it imports are named once', () => {
    mkdirSync(join(folder, '.vite'));
    const manifest = {
      'src/entry.tsx': {
        file: 'assets/entry.js',
        isEntry: true,
        css: ['assets/a.css'],
        imports: ['_one.js', '_two.js'],
      },
      '_one.js': { file: 'assets/one.js', imports: ['_two.js'] },
      '_two.js': { file: 'assets/two.js', css: ['assets/a.css', 'assets/b.css'] },
      'src/lazy.tsx': { file: 'assets/lazy.js' },
    };
    writeFileSync(join(folder, '.vite', 'manifest.json'), JSON.stringify(manifest));
    expect(readPageAssets(folder)).toEqual({
      js: ['/assets/entry.js'],
      css: ['/assets/a.css', '/assets/b.css'],
      preload: ['/assets/one.js', '/assets/two.js'],
    });
  });
});
