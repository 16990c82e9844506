import type { Plugin } from 'vite';

/** What only who designs a form reads of a field type, and what stands in its place. */
const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['name', "{ it: '' }"],
  ['description', "{ it: '' }"],
  ['settingsForm', '[]'],
  ['checkSettings', 'undefined'],
]);
/** They only make values: what nobody uses of them goes. */
const MAKERS = ['fieldOf', 'optionOf', 'sheet'];
const FIELD_TYPE = /\/shared\/src\/fields\/[\w-]+\/[\w-]+\.ts$/;
const CATALOGUE = /\/shared\/src\/messages\/(it|en)\/[\w-]+\.ts$/;
/** Words of what designers and operators are told: no issue of answers, and nothing the API sends to citizens, has these codes. */
const NOT_FOR_CITIZENS =
  /^(problem|reason)\.|^issue\.(absence|access|authorization|checklist|command|configuration|delivery|form|logic|migration|service-test|settings|simulation|workflow)-/;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Leaves the property sheets of the field types, their names in the palette and the words of designers out of what citizens load. Only settings that
 * the server has judged at publication reach the portal: nothing there reads a sheet.
 */
export function withoutAuthoring(): Plugin {
  return {
    name: 'without-authoring',
    enforce: 'post',
    config: () => ({ build: { rollupOptions: { treeshake: { manualPureFunctions: [...MAKERS] } } } }),
    transform: {
      filter: { id: [FIELD_TYPE, CATALOGUE] },
      handler(code, id) {
        const tree = this.parse(code);
        const found = CATALOGUE.test(id) ? removals(tree) : replacements(tree);
        return found.length === 0 ? null : { code: replaceAll(code, found), map: null };
      },
    },
  };
}

/** In the literals that describe a field type: those that have a group and a description. */
function replacements(node: unknown): readonly Replacement[] {
  if (Array.isArray(node)) return node.flatMap(replacements);
  if (!isNode(node)) return [];
  const inside = Object.values(node).flatMap(replacements);
  if (node.type !== 'ObjectExpression') return inside;
  const own = propertiesOf(node);
  if (!own.has('group') || !own.has('description')) return inside;
  return [...LEFT_OUT].flatMap(([name, text]): readonly Replacement[] => {
    const value = own.get(name);
    return value === undefined ? [] : [{ start: value.start, end: value.end, text: `${name}: ${text}` }];
  });
}

/** Each word of a catalogue that no citizen reads, emptied of its text together with its key. */
function removals(node: unknown): readonly Replacement[] {
  if (Array.isArray(node)) return node.flatMap(removals);
  if (!isNode(node)) return [];
  if (node.type === 'Property' && NOT_FOR_CITIZENS.test(keyOf(node)))
    return [{ start: node.start, end: node.end, text: '...{}' }];
  return Object.values(node).flatMap(removals);
}

function keyOf(property: Node): string {
  const key: unknown = 'key' in property ? property.key : undefined;
  return isNode(key) && 'value' in key && typeof key.value === 'string' ? key.value : '';
}

function propertiesOf(literal: Node): ReadonlyMap<string, Node> {
  const properties = 'properties' in literal && Array.isArray(literal.properties) ? literal.properties : [];
  return new Map(
    properties.flatMap((property: unknown): readonly (readonly [string, Node])[] => {
      if (!isNode(property) || !('key' in property)) return [];
      const { key } = property;
      return isNode(key) && 'name' in key && typeof key.name === 'string' ? [[key.name, property]] : [];
    }),
  );
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}

/** From the end, so that places stay what they were. */
function replaceAll(code: string, found: readonly Replacement[]): string {
  return found
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), code);
}
