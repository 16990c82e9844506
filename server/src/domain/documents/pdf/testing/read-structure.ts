/** What a screen reader meets: the structure tree of a tagged PDF (ISO 32000-1, 14.7). */
export interface PdfStructure {
  /** From the catalogue and the metadata. */
  readonly language: string;
  readonly marked: boolean;
  readonly showsTitle: boolean;
  readonly title: string;
  /** Part of PDF/UA that the document says it follows. */
  readonly pdfUaPart: string;
  /** Pages that say which elements their content belongs to and that are read in their order. */
  readonly pages: readonly { readonly tagged: boolean; readonly tabOrder: string }[];
  readonly root: StructureNode;
}

export interface StructureNode {
  readonly role: string;
  readonly alt: string;
  readonly scope: string;
  readonly hasPlace: boolean;
  /** How many pieces of marked content it holds itself. */
  readonly contents: number;
  readonly children: readonly StructureNode[];
}

/** Reads what pdfkit leaves in clear: every dictionary is an object of its own, only page contents are packed. */
export function readStructure(pdf: Buffer): PdfStructure {
  const text = pdf.toString('latin1');
  const objects = new Map(
    [...text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)].map(([, id = '', body = '']) => [id, body]),
  );
  const catalogue = find(objects, /\/Type \/Catalog\b/);
  const tree = deref(objects, /\/StructTreeRoot (\d+) 0 R/.exec(catalogue)?.[1]);
  return {
    language: /\/Lang \(([^)]*)\)/.exec(catalogue)?.[1] ?? '',
    marked: /\/Marked true/.test(text),
    showsTitle: /\/DisplayDocTitle true/.test(text),
    title: unescape(/<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)</.exec(pdf.toString('utf8'))?.[1] ?? ''),
    pdfUaPart: /<pdfuaid:part>(\d)</.exec(text)?.[1] ?? '',
    pages: [...objects.values()]
      .filter((body) => /\/Type \/Page\b/.test(body))
      .map((body) => ({
        tagged: /\/StructParents \d+/.test(body),
        tabOrder: /\/Tabs \/(\w)/.exec(body)?.[1] ?? '',
      })),
    root: readNode(objects, kids(tree).refs[0]),
  };
}

/** Every node of a tree in reading order. */
export function inOrder(node: StructureNode): readonly StructureNode[] {
  return [node, ...node.children.flatMap(inOrder)];
}

function readNode(objects: ReadonlyMap<string, string>, id: string | undefined): StructureNode {
  const body = deref(objects, id);
  const { refs, contents } = kids(body);
  return {
    role: /\/S \/(\w+)/.exec(body)?.[1] ?? '',
    alt: /\/Alt /.test(body) ? 'given' : '',
    scope: /\/Scope \/(\w+)/.exec(body)?.[1] ?? '',
    hasPlace: /\/BBox \[/.test(body),
    contents,
    children: refs.map((child) => readNode(objects, child)),
  };
}

/** `/K` holds references to further elements, numbers of marked content, or pieces on another page. */
function kids(body: string): { readonly refs: readonly string[]; readonly contents: number } {
  const start = body.search(/\/K \[/);
  const list = start === -1 ? '' : upToClosing(body.slice(start + '/K ['.length));
  const pieces = [...list.matchAll(/\/MCID \d+/g)].length;
  const plain = list.replace(/<<[\s\S]*?>>/g, ' ');
  const refs = [...plain.matchAll(/(\d+) 0 R/g)].map(([, id = '']) => id);
  const numbers = plain.replace(/\d+ 0 R/g, ' ').match(/\d+/g) ?? [];
  return { refs, contents: pieces + numbers.length };
}

function upToClosing(text: string): string {
  const end = text.indexOf(']');
  return end === -1 ? text : text.slice(0, end);
}

function deref(objects: ReadonlyMap<string, string>, id: string | undefined): string {
  const body = objects.get(id ?? '');
  if (body === undefined) throw new Error(`The PDF has no object ${id ?? ''}`);
  return body;
}

function find(objects: ReadonlyMap<string, string>, pattern: RegExp): string {
  const body = [...objects.values()].find((each) => pattern.test(each));
  if (body === undefined) throw new Error(`The PDF has no object like ${String(pattern)}`);
  return body;
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
