import {
  applyChange,
  compileForm,
  evaluateForm,
  isRequired,
  parseForm,
  prefill,
  printForm,
  settingsAt,
  type CompiledForm,
  type FormState,
  type PrefillSource,
  type PrintedSection,
} from '../src/form';
import { isJsonObject, type Json, type JsonObject } from '../src/kernel';
import { toForm } from './build-form';
import { issueLine, objectOf, textOf } from './run-formula';

interface Given {
  readonly form: CompiledForm;
  readonly answers: JsonObject;
  readonly context: { readonly today: string };
}

function read(given: JsonObject): Given {
  const parsed = parseForm(given['form'] ?? toForm(given));
  if (!parsed.ok) throw new Error(parsed.error.map(issueLine).join(', '));
  const today = textOf(given['today'] ?? '2026-11-22');
  return { form: compileForm(parsed.value), answers: objectOf(given['answers']), context: { today } };
}

/**
 * `{fields | sections, answers?, changes?: [{path, value}]}` → visible, hidden, changed (paths of the last change), required (paths of
 * those given in `asked` that must be answered), offered (options of the field at `at`).
 */
export function runVisibility(given: JsonObject): JsonObject {
  const { form, answers, context } = read(given);
  let state: FormState = evaluateForm(form, answers, context);
  let changed: readonly string[] = [];
  for (const change of listOf(given['changes'])) {
    const done = applyChange(form, state, textOf(change['path'] ?? null), change['value'] ?? null, context);
    ({ state } = done);
    changed = [...done.changedPaths].sort();
  }
  const asked = texts(given['asked']);
  return {
    visible: state.visible,
    hidden: [...state.hidden].sort(),
    changed,
    required: asked.filter((path) => isRequired(form, state, path, context)),
    offered:
      given['at'] === undefined ? [] : optionsOf(settingsAt(form, state, textOf(given['at']), context)),
  };
}

function optionsOf({ options }: JsonObject): readonly Json[] {
  return listOf(options).map((option) => option['value'] ?? option['_id'] ?? null);
}

/** `{fields | sections, answers?, sources: [{origin, values}]}` → answers, provenance (`path origin`). */
export function runPrefill(given: JsonObject): JsonObject {
  const { form, answers } = read(given);
  const filled = prefill(form, listOf(given['sources']).map(toSource), answers);
  return {
    answers: filled.answers,
    provenance: Object.entries(filled.provenance).map(([path, { origin }]) => `${path} ${origin}`),
  };
}

function toSource({ origin, values }: JsonObject): PrefillSource {
  const known = (['spid', 'cie', 'anpr', 'profile', 'earlier-instance', 'tenant'] as const).find(
    (each) => each === origin,
  );
  if (known === undefined) throw new Error(`No origin ${String(origin)}`);
  return { origin: known, at: '2026-11-22T09:00:00.000Z', values: objectOf(values) };
}

/** `{fields | sections, answers?, locale?}` → lines: `# section`, `- item`, `label: text`, two blanks deeper inside an item. */
export function runPrint(given: JsonObject): JsonObject {
  const { form, answers, context } = read(given);
  const locale = given['locale'] === 'en' ? 'en' : 'it';
  const { steps } = printForm(form, answers, locale, context);
  return { lines: steps.flatMap(({ sections }) => sections.flatMap((section) => linesOf(section, ''))) };
}

function linesOf({ title, groups }: PrintedSection, indent: string): readonly string[] {
  const inside = groups.flatMap((group) => {
    const deeper = group.title === '' ? indent : `${indent}  `;
    return [
      ...(group.title === '' ? [] : [`${indent}- ${group.title}`]),
      ...group.rows.map(({ label, text }) => `${deeper}${label}: ${text}`),
      ...group.sections.flatMap((section) => linesOf(section, deeper)),
    ];
  });
  return [`${indent}# ${title}`, ...inside];
}

function listOf(json: Json | undefined): readonly JsonObject[] {
  return Array.isArray(json) ? json.filter(isJsonObject) : [];
}

function texts(json: Json | undefined): readonly string[] {
  return Array.isArray(json) ? json.filter((each: Json) => typeof each === 'string') : [];
}
