import type { FormDefinition } from '../../definition';
import { isText } from '../../fields/define';
import { isJsonObject, joinPath, type Json, type Path, type Text } from '../../kernel';
import { formTree } from '../difference/form-tree';
import type { NodeKind, TreeNode } from '../difference/node';

/** A text of a form and whose it is. */
export interface FoundText {
  /** Id of the step, section or field; of the check for one of the form. */
  readonly node: string;
  readonly kind: NodeKind;
  /** `label`, `help`, `settings.text`. */
  readonly property: Path;
  readonly path: Path;
  readonly text: Text;
}

/** Every text of a form that a citizen reads, in page order. */
export function* textsOf(definition: FormDefinition): Generator<FoundText> {
  for (const node of formTree(definition).values())
    for (const [property, text] of ownTexts(node))
      yield {
        node: ownerOf(node),
        kind: node.kind,
        property,
        path: joinPath(node.place, property),
        text,
      };
}

/** The step, section or field that a node is edited with. */
function ownerOf({ ref, id }: TreeNode): string {
  const [owner = ''] = ref.split('/');
  return owner === '' ? id : owner;
}

function ownTexts({ own }: TreeNode): readonly (readonly [Path, Text])[] {
  return Object.entries(own).flatMap(([key, value]) => {
    if (isText(value)) return [[key, value] as const];
    return key === 'settings' || key === 'repeat' ? innerTexts(key, value) : [];
  });
}

function innerTexts(key: string, value: Json): readonly (readonly [Path, Text])[] {
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([part, inner]) =>
    isText(inner) ? [[`${key}.${part}`, inner] as const] : [],
  );
}
