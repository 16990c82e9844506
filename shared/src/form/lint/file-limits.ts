import { findFieldType } from '../../fields/registry';
import { joinPath } from '../../kernel';
import { updateField } from '../commands';
import { findFieldById } from '../commands/places';
import { walkFields } from '../walk';
import { nodeOf, type LintFix, type LintRule } from './rule';

/** Who designs a form decides which files it takes, how many and how large: those of the product are only a default. */
export const fileLimits: LintRule = ({ definition }) =>
  [...walkFields(definition)].flatMap(({ field, place }) => {
    const type = findFieldType(field.type);
    if (type?.holdsFile !== true) return [];
    const isMissing = Object.keys(type.defaultSettings).some((name) => field.settings?.[name] === undefined);
    return isMissing
      ? [
          {
            code: 'form-file-limits',
            path: joinPath(place, 'settings'),
            params: { node: field.id, label: field.label.it },
            severity: 'advice',
          },
        ]
      : [];
  });

/** The limits of the product are written down as the form's own. */
export const writeLimits: LintFix = (issue, definition) => {
  const field = findFieldById(definition, nodeOf(issue))?.field;
  const type = field === undefined ? undefined : findFieldType(field.type);
  if (field === undefined || type === undefined) return undefined;
  return updateField(field.id, { settings: { ...type.defaultSettings, ...field.settings } });
};
