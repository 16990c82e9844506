import type { FormDefinition } from '../../definition';
import { splitPath, type Path } from '../../kernel';
import { namesOf } from './form-names';
import { rewriteForm } from './rewrite-form';
import type { OnUse } from './use-place';

/** The form with another key for a field or a repeat, followed into everything that names it; nothing is refused here. */
export function renameInForm(definition: FormDefinition, nodeId: string, key: string): FormDefinition {
  const { known, patterns } = namesOf(definition);
  const pattern = patterns.get(nodeId);
  if (pattern === undefined) return definition;
  return rewriteForm(definition, (each) => known.has(each), renaming(pattern, key));
}

function renaming(renamed: Path, key: string): OnUse {
  return (_place, name, pattern, scope) => {
    if (pattern === undefined || (pattern !== renamed && !pattern.startsWith(`${renamed}.`))) return name;
    const at = splitPath(renamed).length - 1 - splitPath(scope).length;
    return splitPath(name)
      .map((segment, index) => (index === at ? key : segment))
      .join('.');
  };
}
