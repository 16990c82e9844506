import type { FormDefinition } from '../../definition';
import { toJson } from './to-json';
import { layFlat, ROW, type NodeShape } from './lay-flat';
import type { NodeKind, Tree } from './node';

const CHECK: NodeShape = { kind: 'check', identity: 'id', name: 'message' };

const FIELD: NodeShape = {
  kind: 'field',
  identity: 'id',
  name: 'label',
  wanders: '',
  lists: [{ path: 'checks', of: () => CHECK }],
  rowsIn: 'settings',
};

const SECTION: NodeShape = {
  kind: 'section',
  identity: 'id',
  name: 'title',
  wanders: '',
  lists: [
    { path: 'fields', of: () => FIELD },
    { path: 'sections', of: () => SECTION },
  ],
};

const STEP: NodeShape = {
  kind: 'step',
  identity: 'id',
  name: 'title',
  wanders: '',
  lists: [{ path: 'sections', of: () => SECTION }],
};

export const FORM: NodeShape = {
  kind: 'form',
  identity: 'id',
  lists: [
    { path: 'steps', of: () => STEP },
    { path: 'checks', of: () => CHECK },
  ],
};

/** Every step, section, field, check and option of a form, under the form itself, whose ref is empty. */
export function formTree(definition: FormDefinition): Tree {
  return layFlat(toJson(definition), FORM);
}

const SHAPES = [FORM, STEP, SECTION, FIELD, CHECK, ROW];

/** How nodes of that kind of a form are laid flat. */
export function shapeOf(kind: NodeKind): NodeShape {
  return SHAPES.find((shape) => shape.kind === kind) ?? FORM;
}
