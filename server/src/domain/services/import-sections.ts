import type { TenantTransaction } from '../../platform/tenant-transaction';
import { findSectionVersions, insertSectionAt } from '../catalogue';
import type { ServiceBundle } from './bundle';
import type { ConfigurationBundle } from './configuration-bundle';
import { type ImportItem, item, sameJson } from './import-item';
import { mapPins } from './pinned-sections';

/** For each section of the file by `key version`, the version it has here. */
type Versions = ReadonlyMap<string, number>;

/** Library sections: one that says something else under the same number becomes the next version. */
export async function importSections(
  tx: TenantTransaction,
  { sections }: ConfigurationBundle,
  apply: boolean,
): Promise<{ readonly items: readonly ImportItem[]; readonly versions: Versions }> {
  const versions = new Map<string, number>();
  const items = new Map<string, ImportItem>();
  const taken = new Map<string, number[]>();
  for (const { key, version, definition } of sections) {
    const here = await findSectionVersions(tx, key);
    const numbers = taken.get(key) ?? here.map((row) => row.version);
    const same = here.find((row) => sameJson(row.definition, definition));
    const number = same?.version ?? (numbers.includes(version) ? Math.max(...numbers) + 1 : version);
    taken.set(key, same === undefined ? [...numbers, number] : numbers);
    versions.set(`${key} ${version}`, number);
    const change = same !== undefined ? 'same' : here.length === 0 ? 'added' : 'changed';
    const before = items.get(key)?.change;
    items.set(
      key,
      item({
        kind: 'section',
        key,
        title: definition.title,
        change: before === undefined || before === 'same' ? change : before,
      }),
    );
    if (apply && same === undefined) await insertSectionAt(tx, { key, version: number, definition });
  }
  return { items: [...items.values()], versions };
}

/** The service with its sections pinned to the versions that they have here. */
export function repin(bundle: ServiceBundle, versions: Versions): ServiceBundle {
  if (bundle.form === undefined) return bundle;
  const form = mapPins(bundle.form, ({ section, version }) => ({
    section,
    version: versions.get(`${section} ${version}`) ?? version,
  }));
  return { ...bundle, form };
}
