import { translationGaps } from '../translation-gaps';
import type { LintRule } from './rule';

/** Every text is there in each language that the form promises. */
export const missingTranslation: LintRule = ({ definition }) =>
  translationGaps(definition).map(({ node, path, language }) => ({
    code: 'form-missing-translation',
    path,
    params: { node, language },
    severity: 'warning',
  }));
