import {
  isJsonObject,
  type Issue,
  type Json,
  type JsonObject,
  MODULE_KINDS,
  parseForm,
  type Performer,
  type Result,
  type SectionDefinition,
  type StaffRole,
  type Text,
  fail,
  ok,
} from '@istanze/shared';
import type { ModuleRow } from './library.repository';

/** Flows that come with the product and that new services may begin with (`db/seeds/reference/workflows`). */
export const DEFAULT_FLOWS = [
  'permits',
  'permits-by-proposal',
  'benefits',
  'benefits-paid',
  'benefits-transmitted',
  'ranking',
  'direct-acceptance',
  'acceptance-and-fee',
  'dues',
  'f24',
] as const;

const KEY = /^[a-z][a-z0-9-]{1,60}$/;

interface Named {
  readonly key: string;
  readonly name: Text;
}

function checkNamed({ key, name }: Named): Issue[] {
  return [
    ...(KEY.test(key) ? [] : [{ code: 'library-key', path: 'key' }]),
    ...(name.it.trim() === '' ? [{ code: 'library-name', path: 'name' }] : []),
  ];
}

export interface ArchetypeSketch extends Named {
  readonly workflow: string;
  readonly steps: readonly { readonly moduleId: string }[];
}

/** A sequence needs something to ask and an end. */
export function checkArchetype(sketch: ArchetypeSketch, modules: readonly ModuleRow[]): readonly Issue[] {
  const kinds = sketch.steps.map(({ moduleId }) => modules.find(({ id }) => id === moduleId)?.kind);
  const flow = DEFAULT_FLOWS.some((name) => name === sketch.workflow);
  const whole = kinds.includes('data') && kinds.includes('confirmation') && !kinds.includes(undefined);
  return [
    ...checkNamed(sketch),
    ...(flow ? [] : [{ code: 'library-workflow', path: 'workflow' }]),
    ...(whole ? [] : [{ code: 'library-steps', path: 'steps' }]),
  ];
}

export function checkModule(module: Named & { readonly kind: string }): readonly Issue[] {
  const known = MODULE_KINDS.some((kind) => kind === module.kind);
  return [...checkNamed(module), ...(known ? [] : [{ code: 'library-kind', path: 'kind' }])];
}

export function checkSectionKey(key: string): readonly Issue[] {
  return KEY.test(key) ? [] : [{ code: 'library-key', path: 'key' }];
}

/** A library section is a form of one section: whatever would not stand in a form is refused at its place. */
export function parseLibrarySection(definition: JsonObject): Result<SectionDefinition> {
  const { pinned: _pinned, localFields: _localFields, ...section } = definition;
  const parsed = parseForm({
    version: 2,
    languages: ['it', 'en'],
    steps: [{ id: 'library', key: 'library', title: { it: 'Sezione', en: 'Section' }, sections: [section] }],
  });
  if (!parsed.ok) return parsed;
  const found = parsed.value.steps[0]?.sections[0];
  return found === undefined
    ? fail([{ code: 'library-section', path: '', params: { section: '' } }])
    : ok(found);
}

const ROLES = ['operator', 'manager', 'admin'] as const;

/** Who performs a default activity; undefined where the shape is not one. */
export function parsePerformer(json: JsonObject): Performer | undefined {
  const { kind, roles } = json;
  if (kind === 'citizen' || kind === 'system') return { kind };
  if (kind !== 'staff' || !isJsonObject(json)) return undefined;
  const wanted = roles === undefined ? [] : textsOf(roles);
  const [offices, people] = [textsOf(json['offices'] ?? []), textsOf(json['people'] ?? [])];
  if (wanted === undefined || offices === undefined || people === undefined) return undefined;
  const known = wanted.flatMap((role): StaffRole[] => ROLES.filter((one) => one === role));
  if (known.length !== wanted.length || known.length + people.length === 0) return undefined;
  return {
    kind,
    ...(known.length === 0 ? {} : { roles: known }),
    ...(offices.length === 0 ? {} : { offices }),
    ...(people.length === 0 ? {} : { people }),
  };
}

/** Undefined where there is something else than a list of texts. */
function textsOf(value: Json): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items: readonly Json[] = value;
  const texts = items.filter((item) => typeof item === 'string');
  return texts.length === items.length ? texts : undefined;
}
