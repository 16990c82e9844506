import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor.css';
import '@bpmn-io/form-js-editor/dist/assets/properties-panel.css';
import { FormEditor } from '@bpmn-io/form-js-editor';
import { PATTERN, SUM, type LogicalField, type LogicalForm } from '../../logical-form.mjs';
import { enterDesigner } from '../contestant';

let editor: FormEditor | undefined;

/** The editor with palette and properties, as its package is documented; sections are its groups. */
enterDesigner({
  async open(root, form) {
    root.style.height = '100vh';
    editor = new FormEditor({ container: root });
    await editor.importSchema(toSchema(form));
  },
  row: rowOf,
  remove,
  undo: () => act('undo'),
  redo: () => act('redo'),
  dragged: '.gu-mirror',
});

function rowOf(key: string): HTMLElement | null {
  return document.querySelector(`.fjs-element[data-id="${key}"]`);
}

interface Component {
  readonly _parent: string;
  readonly components: readonly Component[];
}

/** By its API: the properties of a chosen field fail once that field is gone. */
function remove(key: string): void {
  const registry = editor?.get<{ get(id: string): Component }>('formFieldRegistry');
  const field = registry?.get(key);
  if (registry === undefined || field === undefined) return;
  const parent = registry.get(field._parent);
  editor
    ?.get<{ removeFormField(field: Component, parent: Component, index: number): void }>('modeling')
    .removeFormField(field, parent, parent.components.indexOf(field));
}

function act(action: string): void {
  editor?.get<{ trigger(name: string): void }>('editorActions').trigger(action);
}

function toSchema({ sections, numbers }: LogicalForm) {
  const expression = `=${numbers.join(' + ')}`;
  const sum = { id: SUM, key: SUM, type: 'expression', expression, computeOn: 'change' };
  return {
    type: 'default',
    id: 'form',
    schemaVersion: 19,
    components: sections.map(({ key, title, fields }, index) => ({
      id: key,
      type: 'group',
      label: title,
      components: [...fields.map(toComponent), ...(index === sections.length - 1 ? [sum] : [])],
    })),
  };
}

const TYPES = {
  text: 'textfield',
  select: 'select',
  number: 'number',
  checkbox: 'checkbox',
  date: 'datetime',
};

function toComponent(field: LogicalField) {
  const { key, label, kind, required, shownWhen, pattern, minLength, maxLength, options = [] } = field;
  const common = {
    id: key,
    key,
    label,
    type: TYPES[kind],
    ...(shownWhen === undefined ? {} : { conditional: { hide: `=not(${shownWhen})` } }),
  };
  if (kind === 'date') return { ...common, subtype: 'date', dateLabel: label };
  if (kind === 'select') return { ...common, values: options.map((value) => ({ value, label: value })) };
  if (kind !== 'text') return common;
  const rule = pattern === undefined ? {} : { pattern: `^(?:${PATTERN})$` };
  return { ...common, validate: { required, minLength, maxLength, ...rule } };
}
