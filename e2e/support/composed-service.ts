import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { TestInfo } from '@playwright/test';
import { runTool } from './api';
import { generateService } from './generated-service';
import { partOf } from './json';
import type { StackAddresses } from './stack';

/** A form that a story composes: three sections, one of which repeats, and twelve fields of eight types. */
export const composed = {
  step: 'Iscrizione',
  person: 'Chi partecipa',
  children: 'Figli',
  course: 'Il corso',
  fields: [
    { section: 'Chi partecipa', type: 'Testo breve', name: 'Nome e cognome' },
    { section: 'Chi partecipa', type: 'E-mail', name: 'Indirizzo e-mail' },
    { section: 'Chi partecipa', type: 'Telefono', name: 'Cellulare' },
    { section: 'Chi partecipa', type: 'Data', name: 'Data di nascita' },
    { section: 'Figli', type: 'Testo breve', name: 'Nome del figlio' },
    { section: 'Figli', type: 'Numero intero', name: 'Anni compiuti' },
    { section: 'Il corso', type: 'Scelta singola', name: 'Quale corso' },
    { section: 'Il corso', type: 'Sì o no', name: 'Serve il trasporto' },
    { section: 'Il corso', type: 'Testo breve', name: 'Fermata' },
    { section: 'Il corso', type: 'Numero intero', name: 'Ore a settimana' },
    { section: 'Il corso', type: 'Numero intero', name: 'Settimane' },
    { section: 'Il corso', type: 'Valore calcolato', name: 'Ore in tutto' },
  ],
  condition: { field: 'Fermata', type: 'Testo breve', formula: 'yesNo1' },
  calculation: { field: 'Ore in tutto', type: 'Valore calcolato', formula: 'integer2 * integer3' },
  check: {
    formula: 'integer2 * integer3 <= 40',
    message: 'Le ore in tutto sono al massimo 40: scegli meno ore.',
  },
} as const;

export interface ComposedService {
  readonly slug: string;
  readonly title: string;
}

/** Installs a service whose form has one empty section and nothing else. */
export async function installEmptyService(
  stack: StackAddresses,
  testInfo: TestInfo,
  name: string,
): Promise<ComposedService> {
  const { bundle } = generateService(1);
  const own = `${name}-${randomUUID().slice(0, 6)}`;
  const slug = `corso-${own}`;
  const title = `Corso composto ${own}`;
  const service = { ...partOf(bundle, 'service'), slug, title: { it: title, en: title } };
  const fee = {
    key: 'fee',
    description: { it: 'Quota', en: 'Fee' },
    taxonomy: '9/0101002IM/',
    amount: { money: 1000 },
  };
  const configuration = { ...partOf(bundle, 'configuration'), fees: { dueDays: 30, lines: [fee] } };
  const section = { id: 'first', key: 'first', title: { it: 'Nuova sezione' }, fields: [] };
  const step = { id: 'only', key: 'only', title: { it: 'Nuovo passo' }, sections: [section] };
  const file = testInfo.outputPath(`${slug}.json`);
  writeFileSync(
    file,
    JSON.stringify({ ...bundle, service, configuration, form: { version: 1, steps: [step] } }),
  );
  await runTool(stack, 'install', ['--tenant', 'montesole', '--file', file]);
  return { slug, title };
}
