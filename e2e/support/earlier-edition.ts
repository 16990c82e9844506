import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { runTool } from './api';
import { listAt, partOf, textAt } from './json';
import { ROOT } from './paths';
import type { StackAddresses } from './stack';

const KEY = 'sale-comunali';

/** Installs a ready-made service as it was before its last section was added; answers its title. */
export async function installEarlierEdition(stack: StackAddresses, testInfo: TestInfo): Promise<string> {
  const now: object = JSON.parse(readFileSync(join(ROOT, `db/seeds/templates/${KEY}.json`), 'utf8'));
  const form = partOf(now, 'form');
  const steps = listAt(form, 'steps').map((step, at, all) =>
    at < all.length - 1 ? step : { ...Object(step), sections: listAt(step, 'sections').slice(0, -1) },
  );
  const service = { ...partOf(now, 'service'), slug: `${KEY}-prima` };
  const file = testInfo.outputPath('prima.json');
  writeFileSync(file, JSON.stringify({ ...now, version: 0, service, form: { ...form, steps } }));
  await runTool(stack, 'install', ['--tenant', 'montesole', '--file', file, '--edition-of', KEY]);
  return textAt(now, 'service.title.it');
}
