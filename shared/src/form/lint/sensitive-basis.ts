import { joinPath } from '../../kernel';
import { walkFields } from '../walk';
import type { LintRule } from './rule';

/** Special categories of data are asked only where a rule allows it, and the form says which (art. 9 GDPR). */
export const sensitiveBasis: LintRule = ({ definition }) =>
  [...walkFields(definition)]
    .filter(({ field }) => field.sensitive === true && (field.legalBasis?.it ?? '').trim() === '')
    .map(({ field, place }) => ({
      code: 'form-sensitive-basis',
      path: joinPath(place, 'legalBasis'),
      params: { node: field.id, label: field.label.it },
      severity: 'warning',
    }));
