import { readability } from './readability';
import type { FormRemark, LintRule } from './rule';
import { textsOf, type FoundText } from './texts-of';

/** Words of a sentence that most people still read at one go. */
const MAX_WORDS = 28;
/** Under this a text is hard for who reads Italian at level B1. */
const MIN_GULPEASE = 50;
/** The index means something only over a few lines. */
const MEASURED_WORDS = 30;

/** Sentences that can be read once and understood: not too long, not too dense. */
export const hardText: LintRule = ({ definition }) => [...textsOf(definition)].flatMap(judge);

function judge({ node, path, text }: FoundText): readonly FormRemark[] {
  const { words, longest, gulpease } = readability(text.it);
  if (longest > MAX_WORDS)
    return [
      {
        code: 'form-long-sentence',
        path,
        params: { node, words: longest, max: MAX_WORDS },
        severity: 'advice',
      },
    ];
  if (words < MEASURED_WORDS || gulpease >= MIN_GULPEASE) return [];
  return [{ code: 'form-hard-text', path, params: { node, index: gulpease }, severity: 'advice' }];
}
