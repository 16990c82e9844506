import { equalJson, type FormDefinition, type Json } from '@istanze/shared';
import { mergeForms } from '@istanze/shared/authoring';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { getServiceById } from '../catalogue';
import { replaceServiceTests } from '../releases';
import type { BundleFile } from './bundle';
import { completeBundle } from './complete-bundle';
import { NO_CONFIGURATION, NO_WORKFLOW, NOTHING_TO_FILL } from './empty-parts';
import { exportOne } from './export-configuration';
import { installBundle } from './install-bundle';
import type { ReferenceFiles } from './reference-files';
import { findOrigin, overwriteDefinition, overwriteService, rememberOrigin } from './service.repository';

/** A ready-made service that comes with the product, by the name of its file. */
export interface ReadyMade {
  readonly key: string;
  readonly version: number;
  readonly bundle: BundleFile;
}

/** Every ready-made service that can be filled in online. */
export async function readReadyMades(files: ReferenceFiles): Promise<readonly ReadyMade[]> {
  const found: ReadyMade[] = [];
  for (const key of await files.list('templates')) {
    const bundle = await files.read<BundleFile | readonly BundleFile[]>('templates', `${key}.json`);
    if ('service' in bundle) found.push({ key, version: bundle.version ?? 1, bundle });
  }
  return found;
}

/** Adds a ready-made service in preparation and remembers where it came from; undefined where its address is taken. */
export async function installReadyMade(
  tx: TenantTransaction,
  files: ReferenceFiles,
  readyMade: ReadyMade,
  officeName: string,
): Promise<string | undefined> {
  const id = await installBundle(tx, files, readyMade.bundle, { officeName, publish: false });
  if (id === undefined) return undefined;
  const base = await exportOne(tx, await getServiceById(tx, id));
  await rememberOrigin(tx, id, { key: readyMade.key, version: readyMade.version, base });
  return id;
}

/** What taking a newer ready-made version would do to each part of a service that was changed here meanwhile. */
export interface ReadyMadeUpdate {
  /** Parts that take the newer text, because nobody changed them here or both changes go together. */
  readonly taken: readonly string[];
  /** Parts changed here and there in ways that contradict each other: what was done here stays. */
  readonly kept: readonly string[];
  readonly formBefore: Json;
  readonly formAfter: Json;
}

/** The three-way difference of a service with the newer version of what it came from; undefined where there is none newer. With `apply` the drafts are replaced by it. */
export async function updateFromReadyMade(
  tx: TenantTransaction,
  files: ReferenceFiles,
  serviceId: string,
  apply: boolean,
): Promise<ReadyMadeUpdate | undefined> {
  const origin = await findOrigin(tx, serviceId);
  const newer = (await readReadyMades(files)).find(({ key }) => key === origin?.key);
  if (origin === undefined || newer === undefined || newer.version <= origin.version) return undefined;
  const mine = await exportOne(tx, await getServiceById(tx, serviceId));
  const next = await completeBundle(tx, files, newer.bundle);
  const { base } = origin;
  const facts = mergePart(toJson(base.service.sheet), toJson(mine.service.sheet), toJson(next.service.sheet));
  const configuration = mergePart(
    toJson(base.configuration),
    toJson(mine.configuration),
    toJson(next.configuration),
  );
  const flow = mergePart(toJson(base.workflow), toJson(mine.workflow), toJson(next.workflow));
  const form = mergeFormParts(base.form, mine.form, next.form);
  const tests = mergePart(toJson(base.tests), toJson(mine.tests), toJson(next.tests));
  const outcomes = { sheet: facts, configuration, workflow: flow, form: form.outcome, tests };
  if (apply) {
    const service = { ...mine.service, ...(facts === 'theirs' ? { sheet: next.service.sheet } : {}) };
    const settings = configuration === 'theirs' ? next.configuration : mine.configuration;
    await overwriteService(tx, serviceId, service, settings ?? NO_CONFIGURATION);
    await overwriteDefinition(tx, 'form', serviceId, form.merged ?? NOTHING_TO_FILL);
    if (flow === 'theirs') await overwriteDefinition(tx, 'workflow', serviceId, next.workflow ?? NO_WORKFLOW);
    if (tests === 'theirs') await replaceServiceTests(tx, serviceId, next.tests ?? []);
    await rememberOrigin(tx, serviceId, { key: newer.key, version: newer.version, base: next });
  }
  const named = (wanted: PartOutcome) =>
    Object.entries(outcomes).flatMap(([name, outcome]) => (outcome === wanted ? [name] : []));
  return {
    taken: named('theirs'),
    kept: named('conflict'),
    formBefore: toJson(mine.form),
    formAfter: toJson(form.merged),
  };
}

/** `mine` where nothing came from there, `theirs` where the newer one is taken, `conflict` where both changed. */
type PartOutcome = 'mine' | 'theirs' | 'conflict';

function mergePart(base: Json, mine: Json, theirs: Json): PartOutcome {
  if (equalJson(base, theirs) || equalJson(mine, theirs)) return 'mine';
  return equalJson(base, mine) ? 'theirs' : 'conflict';
}

function mergeFormParts(
  base: FormDefinition | undefined,
  mine: FormDefinition | undefined,
  theirs: FormDefinition | undefined,
): { readonly merged: FormDefinition | undefined; readonly outcome: PartOutcome } {
  const outcome = mergePart(toJson(base), toJson(mine), toJson(theirs));
  if (base === undefined || mine === undefined || theirs === undefined)
    return { merged: outcome === 'theirs' ? theirs : mine, outcome };
  if (outcome !== 'conflict') return { merged: outcome === 'theirs' ? theirs : mine, outcome };
  const { definition, conflicts } = mergeForms(base, mine, theirs);
  return { merged: definition, outcome: conflicts.length === 0 ? 'theirs' : 'conflict' };
}

function toJson(value: unknown): Json {
  const json: Json = value === undefined ? null : JSON.parse(JSON.stringify(value));
  return json;
}
