import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { say } from '../../../scripts/lib/say.mjs';
import { buildContestant, shippedPlugins } from '../lib/build-contestants.mjs';
import { table } from '../lib/table.mjs';

const CLIENT = join(ROOT, 'portal/dist/client');
const ENTRY = ['src/entry-client.ts', 'src/take-over.tsx'];
const PERSONAL = ['src/session/PersonalProviders.tsx', 'src/i18n/personal/it.ts'];

/** What a first visit loads, by page, in Italian; budgets in kB of gzip. */
const PAGES = [
  { name: 'home', sources: ['src/pages/home/HomePage.tsx'] },
  { name: 'services', sources: ['src/pages/services/ServicesPage.tsx'] },
  { name: 'service sheet', sources: ['src/pages/service-sheet/ServiceSheetPage.tsx'], js: 120, css: 40 },
  { name: 'sheet, in English', sources: ['src/pages/service-sheet/ServiceSheetPage.tsx'], locale: 'en' },
  { name: 'flow', sources: ['src/journey/pages.ts', ...PERSONAL] },
  { name: 'personal area', sources: ['src/personal-area/pages.ts', ...PERSONAL] },
];
const RENDERER_BUDGET = 100;

/** Weighs what the portal's build makes each page load, and the renderer alone as a page of its own would ship it. */
export async function benchWeight() {
  const manifest = JSON.parse(readFileSync(join(CLIENT, '.vite/manifest.json'), 'utf8'));
  const rows = PAGES.map((page) => ({
    name: page.name,
    ...weigh(CLIENT, manifest, [...ENTRY, `src/i18n/${page.locale ?? 'it'}.ts`, ...page.sources]),
    budget: page,
  }));
  const ours = await buildContestant('forms/contestants/ours.tsx', await shippedPlugins());
  const own = JSON.parse(readFileSync(join(ours.outDir, '.vite/manifest.json'), 'utf8'));
  const entry = Object.keys(own).find((key) => own[key].isEntry);
  const renderer = weigh(ours.outDir, own, [entry]);
  rows.push({ name: 'form renderer', ...renderer, budget: { js: RENDERER_BUDGET } });
  print(rows);
  return rows.map(({ name, js, css }) => ({ bench: 'weight', name, js, css }));
}

/** Kilobytes of gzip of the files that these sources bring with them, without what comes on demand. */
function weigh(folder, manifest, sources) {
  const scripts = new Set();
  const styles = new Set();
  const visit = (key) => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`The build knows no ${key}`);
    if (scripts.has(chunk.file)) return;
    scripts.add(chunk.file);
    for (const style of chunk.css ?? []) styles.add(style);
    for (const other of chunk.imports ?? []) visit(other);
  };
  for (const source of sources) visit(source);
  const total = (files) =>
    [...files].reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
      0,
    );
  return { js: total(scripts) / 1024, css: total(styles) / 1024 };
}

function print(rows) {
  say('\nFirst load, kB of gzip\n');
  const cell = (value, budget) =>
    `${value.toFixed(1)}${budget === undefined ? '' : ` (≤ ${budget}${value > budget ? ', over' : ''})`}`;
  say(
    table(
      ['', 'JS', 'CSS'],
      rows.map(({ name, js, css, budget }) => [name, cell(js, budget.js), cell(css, budget.css)]),
    ),
  );
}
