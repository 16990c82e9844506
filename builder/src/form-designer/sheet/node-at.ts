import { walkFields, walkSections, type FormDefinition, type Path } from '@istanze/shared';
import { nodeIndex } from '../../document/node-index';

/** The step, section or field that something is about: the named one, else the one its path stands in, as for a check. */
export function nodeAt(
  definition: FormDefinition,
  named: string | undefined,
  path: Path,
): string | undefined {
  if (named !== undefined && nodeIndex(definition).has(named)) return named;
  const place = /^steps\.\d+(\.sections\.\d+)*(\.fields\.\d+)?/.exec(path)?.[0];
  if (place === undefined) return undefined;
  for (const walked of walkFields(definition)) if (walked.place === place) return walked.field.id;
  for (const walked of walkSections(definition)) if (walked.place === place) return walked.section.id;
  return definition.steps[Number(place.split('.')[1])]?.id;
}
