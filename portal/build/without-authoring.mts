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
 * Leaves the property sheets of the field types, and their names in the palette, out of what citizens load. Only settings that
 * the server has judged at publication reach the portal: nothing there reads a sheet.
 */
export function withoutAuthoring(): Plugin {
  return {
    name: 'without-authoring',
    enforce: 'post',
    config: () => ({ build: { rollupOptions: { treeshake: { manualPureFunctions: [...MAKERS] } } } }),
    transform: {
      filter: { id: FIELD_TYPE },
      handler(code) {
        const found = replacements(this.parse(code));
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
