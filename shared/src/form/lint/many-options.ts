import { findFieldType } from '../../fields/registry';
import { joinPath } from '../../kernel';
import { walkFields } from '../walk';
import type { LintRule } from './rule';

/** Boxes to tick that one can look through. */
const MAX_BOXES = 12;

/** A list of which several options may be chosen is all on the page: it stays short. */
export const manyOptions: LintRule = ({ definition }) =>
  [...walkFields(definition)].flatMap(({ field, place }) => {
    const options = field.settings?.['options'];
    const isMany = findFieldType(field.type)?.valueType.kind === 'list';
    if (!isMany || !Array.isArray(options) || options.length <= MAX_BOXES) return [];
    return [
      {
        code: 'form-many-options',
        path: joinPath(place, 'settings', 'options'),
        params: { node: field.id, count: options.length, max: MAX_BOXES },
        severity: 'advice',
      },
    ];
  });
