import { SaxesParser } from 'saxes';

/** An element by its local name; attributes are not kept. */
export interface XmlElement {
  readonly name: string;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Growing {
  readonly name: string;
  readonly children: Growing[];
  text: string;
}

const DEEPEST = 20;
const LARGEST = 1024 * 1024;

/** The root of a document; undefined when it is malformed, too large, too deep or declares a document type (no entities). */
export function parseXml(text: string): XmlElement | undefined {
  if (text.length > LARGEST) return undefined;
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [];
  const roots: Growing[] = [];
  let sound = true;
  parser.on('error', () => {
    sound = false;
  });
  parser.on('doctype', () => {
    sound = false;
  });
  parser.on('opentag', (tag) => {
    const element: Growing = { name: tag.local, children: [], text: '' };
    if (open.length >= DEEPEST) sound = false;
    (open[open.length - 1]?.children ?? roots).push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const collect = (chunk: string): void => {
    const inner = open[open.length - 1];
    if (inner !== undefined) inner.text += chunk;
  };
  parser.on('text', collect);
  parser.on('cdata', collect);
  parser.write(text).close();
  return sound ? roots[0] : undefined;
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

/** The text at the end of a path of names; null when missing or blank. */
export function childText(element: XmlElement | undefined, ...names: readonly string[]): string | null {
  const found = names.reduce<XmlElement | undefined>(child, element)?.text.trim();
  return found === undefined || found === '' ? null : found;
}

/** The element of that name, the root included, nearest to the root. */
export function findElement(root: XmlElement, name: string): XmlElement | undefined {
  if (root.name === name) return root;
  for (const each of root.children) {
    const found = findElement(each, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
