import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, listAt, textAt } from '../../support/json';
import { ROOT } from '../../support/paths';
import { readyMadeServices } from '../../support/ready-made';

export interface Subject {
  readonly archetype: string;
  readonly slug: string;
}

const PER_ARCHETYPE = [
  'permesso-ztl',
  'assegno-maternita',
  'iscrizione-nido',
  'pagamento-multe',
  'imu',
  'mensa-scolastica',
];
const MORE = 3;

/** The service of every archetype, then three more of those that the demo publishes, by the seed. */
export function conformanceSubjects(seed: number): readonly Subject[] {
  const published = publishedSlugs();
  const others = published.filter((slug) => !PER_ARCHETYPE.includes(slug));
  const start = seed % others.length;
  const chosen = [...others.slice(start), ...others.slice(0, start)].slice(0, MORE);
  return [...PER_ARCHETYPE, ...chosen].flatMap((slug) => {
    const file = readyMadeServices().find((service) => service.slug === slug);
    if (file === undefined) return [];
    const bundle: unknown = JSON.parse(readFileSync(file.file, 'utf8'));
    return [{ slug, archetype: textAt(bundle, 'service.archetype') }];
  });
}

/** The services with a form that the demo publishes, by their address. */
export function publishedSlugs(): readonly string[] {
  const demo: unknown = JSON.parse(readFileSync(join(ROOT, 'db/seeds/demo/montesole.json'), 'utf8'));
  const templates = listAt(demo, 'services').map((service) => String(at(service, 'template')));
  return readyMadeServices()
    .filter(({ key }) => templates.includes(key))
    .map(({ slug }) => slug);
}
