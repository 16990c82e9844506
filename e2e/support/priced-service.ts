import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { TestInfo } from '@playwright/test';
import { runTool } from './api';
import { generateService } from './generated-service';
import { partOf } from './json';
import type { StackAddresses } from './stack';

/** The only question of a service whose price a story changes. */
export const priced = { step: 'Il corso', hours: 'Ore di corso', key: 'hours' } as const;

export interface PricedService {
  readonly slug: string;
  readonly title: string;
}

/** Installs a service that asks for a number of hours and costs ten euro whatever they are. */
export async function installPricedService(
  stack: StackAddresses,
  testInfo: TestInfo,
): Promise<PricedService> {
  const { bundle } = generateService(1);
  const own = randomUUID().slice(0, 6);
  const slug = `corso-a-ore-${own}`;
  const title = `Corso a ore ${own}`;
  const service = { ...partOf(bundle, 'service'), slug, title: { it: title, en: title } };
  const fee = {
    key: 'fee',
    description: { it: 'Quota', en: 'Fee' },
    taxonomy: '9/0101002IM/',
    amount: { money: 1000 },
  };
  const configuration = { ...partOf(bundle, 'configuration'), fees: { dueDays: 30, lines: [fee] } };
  const field = {
    id: 'hours',
    key: priced.key,
    type: 'integer',
    label: { it: priced.hours },
    required: true,
  };
  const section = { id: 'first', key: 'first', title: { it: 'Il corso' }, fields: [field] };
  const step = { id: 'only', key: 'only', title: { it: priced.step }, sections: [section] };
  const file = testInfo.outputPath(`${slug}.json`);
  writeFileSync(
    file,
    JSON.stringify({ ...bundle, service, configuration, form: { version: 1, steps: [step] } }),
  );
  await runTool(stack, 'install', ['--tenant', 'montesole', '--file', file]);
  return { slug, title };
}
