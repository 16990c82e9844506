import { joinPath } from '../../kernel';
import { findFieldType } from '../../fields/registry';
import { walkFields } from '../walk';
import type { LintRule } from './rule';

/** Who is asked for a document is told which one and where to find it. */
export const missingHelp: LintRule = ({ definition }) =>
  [...walkFields(definition)]
    .filter(({ field }) => findFieldType(field.type)?.holdsFile === true)
    .filter(({ field }) => (field.help?.it ?? '').trim() === '')
    .map(({ field, place }) => ({
      code: 'form-missing-help',
      path: joinPath(place, 'help'),
      params: { node: field.id },
      severity: 'advice',
    }));
