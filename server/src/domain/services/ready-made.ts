import { equalJson, parseFormShape, type Json } from '@istanze/shared';
import { mergeForms, resolveConflict } from '@istanze/shared/authoring';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { getServiceById } from '../catalogue';
import { replaceServiceTests } from '../releases';
import type { BundleFile, ServiceBundle } from './bundle';
import { completeBundle } from './complete-bundle';
import { NO_CONFIGURATION, NO_WORKFLOW, NOTHING_TO_FILL } from './empty-parts';
import { exportOne } from './export-configuration';
import { installBundle } from './install-bundle';
import { findOrigin, findUndo, rememberOrigin, rememberUndo } from './origin.repository';
import type { ReferenceFiles } from './reference-files';
import { overwriteDefinition, overwriteService } from './service.repository';

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
  officeName: string | undefined,
): Promise<string | undefined> {
  const id = await installBundle(tx, files, readyMade.bundle, { officeName, publish: false });
  if (id === undefined) return undefined;
  const base = await exportOne(tx, await getServiceById(tx, id));
  await rememberOrigin(tx, id, { key: readyMade.key, version: readyMade.version, base });
  return id;
}

/** What the admin decided of an update: nothing is written without `apply`. */
export interface UpdateRequest {
  readonly apply: boolean;
  /** Parts that stay as they are here although the newer text could be taken. */
  readonly leave: readonly string[];
  /** Parts where what contradicts goes as the newer edition has it. */
  readonly replace: readonly string[];
}

/** One part that the newer edition changes. */
export interface UpdatedPart {
  readonly name: PartName;
  /** False where both sides changed it in ways that contradict each other: what was done here stays, unless it is replaced. */
  readonly goesTogether: boolean;
  readonly before: Json;
  /** With the newer edition's text; where a form contradicts itself, what contradicts is the newer edition's. */
  readonly after: Json;
}

const PART_NAMES = ['sheet', 'form', 'workflow', 'configuration', 'tests'] as const;
type PartName = (typeof PART_NAMES)[number];
type Parts = Readonly<Record<PartName, Json>>;

/**
 * The three-way difference of a service with the newer version of what it came from, part by part; undefined where there is
 * none newer. With `apply` the drafts become what was chosen, and can be brought back by `undoReadyMadeUpdate`.
 */
export async function updateFromReadyMade(
  tx: TenantTransaction,
  files: ReferenceFiles,
  serviceId: string,
  { apply, leave, replace }: UpdateRequest,
): Promise<readonly UpdatedPart[] | undefined> {
  const origin = await findOrigin(tx, serviceId);
  const newer = (await readReadyMades(files)).find(({ key }) => key === origin?.key);
  if (origin === undefined || newer === undefined || newer.version <= origin.version) return undefined;
  const mine = await exportOne(tx, await getServiceById(tx, serviceId));
  const next = await completeBundle(tx, files, newer.bundle);
  const updated = PART_NAMES.flatMap((name) =>
    mergePart(name, partsOf(origin.base), partsOf(mine), partsOf(next)),
  );
  if (!apply) return updated;
  const wanted = updated.filter(({ name, goesTogether }) =>
    goesTogether ? !leave.includes(name) : replace.includes(name),
  );
  await takeParts(tx, serviceId, mine, next, new Map(wanted.map(({ name, after }) => [name, after])));
  const after = await exportOne(tx, await getServiceById(tx, serviceId));
  await rememberOrigin(tx, serviceId, { key: newer.key, version: newer.version, base: next });
  await rememberUndo(tx, serviceId, { origin, before: mine, after });
  return updated;
}

/** Brings the drafts back to what they were before the last update. `changed` where somebody went on from there. */
export async function undoReadyMadeUpdate(
  tx: TenantTransaction,
  serviceId: string,
): Promise<'undone' | 'changed' | 'nothing'> {
  const undo = await findUndo(tx, serviceId);
  if (undo === undefined) return 'nothing';
  const mine = await exportOne(tx, await getServiceById(tx, serviceId));
  if (!equalJson(toJson(mine), toJson(undo.after))) return 'changed';
  await takeDrafts(tx, serviceId, undo.before);
  await rememberOrigin(tx, serviceId, undo.origin);
  await rememberUndo(tx, serviceId, undefined);
  return 'undone';
}

function takeParts(
  tx: TenantTransaction,
  serviceId: string,
  mine: ServiceBundle,
  next: ServiceBundle,
  taken: ReadonlyMap<PartName, Json>,
): Promise<void> {
  const side = (name: PartName): ServiceBundle => (taken.has(name) ? next : mine);
  const form = parseFormShape(taken.get('form') ?? null);
  return takeDrafts(tx, serviceId, {
    service: { ...mine.service, sheet: side('sheet').service.sheet },
    form: form.ok ? form.value : mine.form,
    configuration: side('configuration').configuration,
    workflow: side('workflow').workflow,
    tests: side('tests').tests,
  });
}

/** A bundle of which a part that is not there may be said to be undefined. */
type Drafts = Pick<ServiceBundle, 'service'> & {
  readonly [K in Exclude<keyof ServiceBundle, 'service'>]?: ServiceBundle[K] | undefined;
};

async function takeDrafts(
  tx: TenantTransaction,
  serviceId: string,
  { service, form, configuration, workflow, tests }: Drafts,
): Promise<void> {
  await overwriteService(tx, serviceId, service, configuration ?? NO_CONFIGURATION);
  await overwriteDefinition(tx, 'form', serviceId, form ?? NOTHING_TO_FILL);
  await overwriteDefinition(tx, 'workflow', serviceId, workflow ?? NO_WORKFLOW);
  await replaceServiceTests(tx, serviceId, tests ?? []);
}

function partsOf({ service, form, configuration, workflow, tests }: ServiceBundle): Parts {
  return {
    sheet: toJson(service.sheet),
    form: toJson(form),
    workflow: toJson(workflow),
    configuration: toJson(configuration),
    tests: toJson(tests),
  };
}

/** Nothing where the newer edition brings nothing of its own. */
function mergePart(name: PartName, base: Parts, mine: Parts, theirs: Parts): readonly UpdatedPart[] {
  const [before, after] = [mine[name], theirs[name]];
  if (equalJson(base[name], after) || equalJson(before, after)) return [];
  if (equalJson(base[name], before)) return [{ name, goesTogether: true, before, after }];
  return [{ name, before, ...(name === 'form' ? mergeFormParts(base.form, before, after) : kept(after)) }];
}

function kept(after: Json) {
  return { goesTogether: false, after };
}

/** Where some of it contradicts, only that is taken from the newer one: the rest of what was done here stays. */
function mergeFormParts(base: Json, mine: Json, theirs: Json) {
  const forms = [parseFormShape(base), parseFormShape(mine), parseFormShape(theirs)] as const;
  const [first, second, third] = forms;
  if (!first.ok || !second.ok || !third.ok) return kept(theirs);
  const { definition, conflicts } = mergeForms(first.value, second.value, third.value);
  const after = conflicts.reduce((form, conflict) => resolveConflict(form, conflict, 'theirs'), definition);
  return { goesTogether: conflicts.length === 0, after: toJson(after) };
}

function toJson(value: unknown): Json {
  const json: Json = value === undefined ? null : JSON.parse(JSON.stringify(value));
  return json;
}
