import { isJsonObject, type Issue, type JsonObject } from '../kernel';
import { isSafeLink, parseBranding, type Branding } from './branding';
import { contrastWithWhite, isColour, LEAST_CONTRAST, nearestReadable } from './colour';

const LONGEST = 200;
const MOST_LINKS = 10;

/**
 * What is wrong with a branding as it was written: a colour on which white text is not readable (`params.nearest` passes), links
 * that lead nowhere or run something, texts too long. Unlike `parseBranding` it forgives nothing.
 */
export function checkBranding(given: unknown): readonly Issue[] {
  const branding = parseBranding(given);
  const written = flatten(given, '');
  return [
    ...checkColour(written.get('primary')),
    ...[...written].flatMap(([path, value]) => checkLength(path, value)),
    ...linkPaths(branding).flatMap((path) => checkLink(path, written.get(path))),
    ...(['headerLinks.topics', 'footer.social'] as const).flatMap((path) =>
      checkLinks(path, listOf(given, path)),
    ),
    ...checkPrivacy(branding),
  ];
}

function checkColour(value: unknown): readonly Issue[] {
  if (typeof value !== 'string' || !isColour(value)) return [{ code: 'colour-format', path: 'primary' }];
  const contrast = Math.floor(contrastWithWhite(value) * 10) / 10;
  if (contrastWithWhite(value) >= LEAST_CONTRAST) return [];
  return [
    { code: 'colour-contrast', path: 'primary', params: { contrast, nearest: nearestReadable(value) } },
  ];
}

function checkLength(path: string, value: unknown): readonly Issue[] {
  if (typeof value !== 'string' || value.length <= LONGEST || path === 'logo') return [];
  return [{ code: 'text-long', path, params: { max: LONGEST, length: value.length } }];
}

function checkLink(path: string, value: unknown): readonly Issue[] {
  if (value === undefined || value === '' || value === null) return [{ code: 'required', path }];
  return typeof value === 'string' && isSafeLink(value) ? [] : [{ code: 'link-format', path }];
}

function checkLinks(path: string, links: readonly JsonObject[]): readonly Issue[] {
  if (links.length > MOST_LINKS)
    return [{ code: 'text-long', path, params: { max: MOST_LINKS, length: links.length } }];
  return links.flatMap(({ label, url }, index) => [
    ...(typeof label === 'string' && label.trim() !== ''
      ? []
      : [{ code: 'required', path: `${path}.${index}.label` }]),
    ...checkLink(`${path}.${index}.url`, url),
  ]);
}

/** The criterion asks for the whole address, and for one that others cannot read on the way. */
function checkPrivacy({ footer }: Branding): readonly Issue[] {
  return /^http:/.test(footer.privacyUrl) ? [{ code: 'link-insecure', path: 'footer.privacyUrl' }] : [];
}

function linkPaths({ headerLinks, footer }: Branding): readonly string[] {
  const of = (name: string, group: object): string[] =>
    Object.entries(group).flatMap(([key, value]) => (typeof value === 'string' ? [`${name}.${key}`] : []));
  return ['institutionalUrl', ...of('headerLinks', headerLinks), ...of('footer', footer)];
}

function listOf(given: unknown, path: string): readonly JsonObject[] {
  const found = path
    .split('.')
    .reduce<unknown>((value, key) => (isJsonObject(value) ? value[key] : undefined), given);
  return Array.isArray(found) ? found.filter(isJsonObject) : [];
}

function flatten(value: unknown, path: string): ReadonlyMap<string, unknown> {
  if (!isJsonObject(value)) return new Map(path === '' ? [] : [[path, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, part]) => [...flatten(part, path === '' ? key : `${path}.${key}`)]),
  );
}
