import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from './api';
import { generateService } from './generated-service';
import { partOf, textAt } from './json';
import { ROOT } from './paths';
import type { StackAddresses } from './stack';

const FEE = {
  key: 'fee',
  description: { it: 'Canone', en: 'Fee' },
  taxonomy: '9/0101002IM/',
  amount: { money: 1000 },
};

const formOf = (fields: readonly object[]) => ({
  version: 2,
  languages: ['it'],
  steps: [
    {
      id: 'only',
      key: 'only',
      title: { it: 'Dati' },
      sections: [
        {
          id: 'first',
          key: 'first',
          title: { it: 'Dati' },
          fields: [
            { id: 'subject', key: 'subject', type: 'text', label: { it: 'Oggetto' }, required: true },
            ...fields,
          ],
        },
      ],
    },
  ],
});

interface PlainPermit {
  readonly slug: string;
  readonly title: string;
  /** A flow of its own; the default one of permits where left out. */
  readonly workflow?: object;
  /** Questions beside the one that every plain permit asks. */
  readonly fields?: readonly object[];
}

/** Installs a permit of thirty days with one question, more where given, and the texts of the ready-made one. */
export async function installPlainPermit(
  stack: StackAddresses,
  { slug, title, workflow, fields = [] }: PlainPermit,
): Promise<void> {
  const ready: object = JSON.parse(readFileSync(join(ROOT, 'db/seeds/templates/permesso-ztl.json'), 'utf8'));
  const { bundle } = generateService(1);
  const service = {
    ...partOf(bundle, 'service'),
    slug,
    title: { it: title, en: title },
    codePrefix: 'TER',
    archetype: textAt(ready, 'service.archetype'),
    maximumDays: 30,
  };
  const configuration = {
    ...partOf(bundle, 'configuration'),
    fees: { dueDays: 30, lines: [FEE] },
    templates: partOf(partOf(ready, 'configuration'), 'templates'),
  };
  const file = join(stack.dataFolder, `${slug}.json`);
  const content = { service, form: formOf(fields), configuration, workflow: workflow ?? 'permits' };
  writeFileSync(file, JSON.stringify(content));
  await runTool(stack, 'install', ['--tenant', 'montesole', '--file', file]);
}
