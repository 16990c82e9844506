import type { LookupTable, ReleaseContent, Template } from '../../definition';
import type { JsonObject } from '../../kernel';
import { FORM } from './form-tree';
import { layFlat, type ListShape, type NodeShape } from './lay-flat';
import type { NodeKind, Tree } from './node';
import { toJson } from './to-json';

const FLOW = 'workflow:';

function list(path: string, shape: NodeShape): ListShape {
  return { path, of: () => shape };
}

function keyed(kind: NodeKind, name?: string, ...lists: readonly ListShape[]): NodeShape {
  return { kind, identity: 'key', lists, ...(name === undefined ? {} : { name }) };
}

const ACTION: NodeShape = { kind: 'action', identity: 'id', wanders: FLOW };
const OUTCOME = keyed('outcome', 'name', list('after', ACTION));
const ACTIVITY: NodeShape = {
  kind: 'activity',
  identity: 'id',
  name: 'name',
  wanders: FLOW,
  lists: [list('before', ACTION), list('outcomes', OUTCOME)],
};
const TIMER: NodeShape = {
  kind: 'timer',
  identity: 'id',
  wanders: FLOW,
  lists: [list('actions', ACTION)],
};
const STATE: NodeShape = {
  kind: 'state',
  identity: 'id',
  name: 'name',
  wanders: FLOW,
  lists: [
    list('activities', ACTIVITY),
    list('timers', TIMER),
    list('withdrawal', keyed('withdrawal', undefined, list('after', ACTION))),
  ],
};

/** The parts of a release by the name under which their changes are gathered on screen. */
const PARTS = {
  sheet: keyed('sheet', 'title'),
  archetype: keyed('archetype', 'name'),
  journey: { kind: 'module', identity: 'id', name: 'title' },
  form: FORM,
  workflow: keyed('workflow', undefined, list('states', STATE)),
  fees: keyed('fees', undefined, list('lines', keyed('fee', 'description'))),
  'stamp-duty': keyed('stamp-duty', undefined, list('exemptions', keyed('exemption', 'label'))),
  tables: keyed('table', undefined, list('rows', keyed('row'))),
  notice: keyed('notice'),
  texts: keyed('template', 'title'),
  derived: keyed('derived', 'label'),
  renewal: keyed('renewal'),
  representation: keyed('representation'),
  settings: keyed('setting'),
} satisfies Record<string, NodeShape>;

export type ReleasePart = keyof typeof PARTS;

const RELEASE: NodeShape = {
  kind: 'setting',
  identity: 'key',
  lists: Object.entries(PARTS).map(([path, shape]) => list(path, shape)),
};

/** Everything a release holds, laid flat; the first word of a node's place is its part. */
export function releaseTree(release: ReleaseContent): Tree {
  return layFlat(toParts(release), RELEASE, 'release');
}

function toParts({ service, archetype, journey, form, workflow, configuration }: ReleaseContent): JsonObject {
  const { fees, stampDuty, tables, privacy, templates, derived, renewal, representation, ...others } =
    configuration;
  const { id: _id, ...sheet } = service;
  const parts: Readonly<Record<ReleasePart, readonly JsonObject[]>> = {
    sheet: [{ key: 'sheet', ...toJson(sheet) }],
    archetype: [toJson(archetype)],
    journey: journey.map(toJson),
    form: [toJson(form)],
    workflow: [{ key: 'workflow', ...toJson(workflow), states: workflow.states.map(toState) }],
    fees: [{ key: 'fees', ...toJson(fees) }],
    'stamp-duty': [{ key: 'stamp-duty', ...toJson(stampDuty) }],
    tables: Object.entries(tables).map(toTable),
    notice: [{ key: 'notice', ...toJson(privacy) }],
    texts: Object.entries(templates).map(toTemplate),
    derived: derived.map(toJson),
    renewal: renewal === undefined ? [] : [{ key: 'renewal', ...renewal }],
    representation:
      representation === undefined ? [] : [{ key: 'representation', ...toJson(representation) }],
    settings: Object.entries(toJson(others)).map(([key, value]) => ({ key, value })),
  };
  return { key: 'release', ...parts };
}

function toState(state: ReleaseContent['workflow']['states'][number]): JsonObject {
  const { withdrawal, ...others } = state;
  return withdrawal === undefined
    ? toJson(others)
    : { ...toJson(others), withdrawal: [{ key: 'withdrawal', ...toJson(withdrawal) }] };
}

function toTable([key, { rows }]: readonly [string, LookupTable]): JsonObject {
  return { key, rows: Object.entries(rows).map(([row, value]) => ({ key: row, value })) };
}

function toTemplate([key, template]: readonly [string, Template]): JsonObject {
  return { key, ...toJson(template) };
}
