import { isJsonObject, type FormDefinition, type Json } from '@istanze/shared';
import { nodeIndex, type IndexedNode } from './node-index';
import { plain } from './plain-text';

/** Ids of the nodes whose words hold the words searched for, in page order: titles, explanations, keys, options, messages. */
export function searchForm(definition: FormDefinition, words: string): readonly string[] {
  const wanted = plain(words.trim());
  if (wanted === '') return [];
  const found: string[] = [];
  for (const node of nodeIndex(definition).values())
    if (wordsOf(node).some((text) => plain(text).includes(wanted))) found.push(node.id);
  return found;
}

function wordsOf(node: IndexedNode): readonly string[] {
  switch (node.kind) {
    case 'field': {
      const { key, label, help, settings, checks, legalBasis } = node.field;
      return [
        key,
        ...[label, help, legalBasis, settings, checks?.map(({ message }) => message)].flatMap(textsIn),
      ];
    }
    case 'section': {
      const { key, title, help, repeat } = node.section;
      return [key, ...[title, help, repeat?.itemTitle].flatMap(textsIn)];
    }
    case 'step':
      return [node.step.key, ...[node.step.title, node.step.help].flatMap(textsIn)];
  }
}

/** All texts inside a value; not the names of its properties. */
function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item: Json) => textsIn(item));
  return isJsonObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
