import { isJsonObject, type Provenance, type ReleaseContent } from '@istanze/shared';

/** The content of a release as the server froze it: it was parsed when it was published, only its version is asked here. */
export function isReleaseContent(value: unknown): value is ReleaseContent {
  return isJsonObject(value) && value['version'] === 1 && 'journey' in value && 'form' in value;
}

/** Where prefilled values come from, by path. */
export function parseProvenance(value: unknown): Readonly<Record<string, Provenance>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, Provenance] => isProvenance(entry[1])),
  );
}

function isProvenance(value: unknown): value is Provenance {
  return isJsonObject(value) && typeof value['origin'] === 'string' && typeof value['at'] === 'string';
}
