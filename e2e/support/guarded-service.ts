import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { runTool, type Api } from './api';
import { generateService } from './generated-service';
import { partOf } from './json';
import { ROOT } from './paths';
import { sendRequest } from './send-request';
import type { StackAddresses } from './stack';

/** A permit whose form asks one ordinary thing and one of a special category. */
export const guarded = {
  office: 'Polizia locale',
  health: 'Motivi di salute',
  value: 'Cura ogni settimana in ospedale',
} as const;

export interface GuardedService {
  readonly slug: string;
  readonly title: string;
}

const FEE = {
  key: 'fee',
  description: { it: 'Diritti' },
  taxonomy: '9/0101002IM/',
  amount: { money: 1000 },
} as const;
const TEXTS = join(ROOT, 'db/seeds/templates/permesso-ztl.json');

/** Installs the service, published, with the default flow of permits. */
export async function installGuardedService(
  stack: StackAddresses,
  testInfo: TestInfo,
): Promise<GuardedService> {
  const own = randomUUID().slice(0, 6);
  const slug = `permesso-riservato-${own}`;
  const title = `Permesso riservato ${own}`;
  const { bundle } = generateService(1);
  const model: object = JSON.parse(readFileSync(TEXTS, 'utf8'));
  const service = {
    ...partOf(bundle, 'service'),
    archetype: 'permessi-e-documenti',
    slug,
    title: { it: title, en: title },
  };
  const configuration = {
    ...partOf(bundle, 'configuration'),
    templates: partOf(partOf(model, 'configuration'), 'templates'),
    fees: { dueDays: 30, lines: [FEE] },
  };
  const file = testInfo.outputPath(`${slug}.json`);
  writeFileSync(file, JSON.stringify({ service, configuration, form: formOf(), workflow: 'permits' }));
  await runTool(stack, 'install', ['--tenant', 'montesole', '--file', file, '--office', guarded.office]);
  return { slug, title };
}

function formOf(): object {
  const text = (it: string) => ({ it });
  const field = { type: 'text', required: true };
  const fields = [
    { ...field, id: 'subject', key: 'subject', label: text('Che cosa chiedi') },
    {
      ...field,
      id: 'health',
      key: 'health',
      label: text(guarded.health),
      sensitive: true,
      legalBasis: text('Art. 9, par. 2, lett. g del Regolamento (UE) 2016/679'),
    },
  ];
  const section = { id: 'first', key: 'first', title: text('La richiesta'), fields };
  const step = { id: 'only', key: 'only', title: text('La richiesta'), sections: [section] };
  return { version: 2, languages: ['it'], steps: [step] };
}

/** Sends a request to the service through the public API; answers its code. */
export function sendGuarded(citizen: Api, { slug }: GuardedService): Promise<string> {
  return sendRequest(citizen, slug, { subject: 'Un permesso', health: guarded.value });
}
