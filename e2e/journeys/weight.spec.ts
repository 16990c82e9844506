import { gzipSync } from 'node:zlib';
import { PERMIT } from '../support/permit';
import { expect, test } from '../support/test';

const KILOBYTE = 1024;
/** What a public page may load at first, gzipped. */
const SCRIPTS = 120 * KILOBYTE;
const STYLES = 40 * KILOBYTE;

for (const path of ['/', '/servizi', `/servizi/${PERMIT}`, `/en/servizi/${PERMIT}`, '/segnalazioni'])
  test(`${path} asks for little`, async ({ request, stack }) => {
    const html = await (await request.get(`${stack.portal}${path}`)).text();
    const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(
      ([, file]) => file ?? '',
    );
    const weigh = async (ending: string) => {
      let total = 0;
      for (const file of new Set(files.filter((name) => name.endsWith(ending))))
        total += gzipSync(await (await request.get(`${stack.portal}${file}`)).body()).length;
      return total;
    };
    const [scripts, styles] = [await weigh('.js'), await weigh('.css')];
    expect(scripts, 'scripts').toBeGreaterThan(10 * KILOBYTE);
    expect(scripts, 'scripts').toBeLessThan(SCRIPTS);
    expect(styles, 'styles').toBeGreaterThan(KILOBYTE);
    expect(styles, 'styles').toBeLessThan(STYLES);
  });
