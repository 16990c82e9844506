import fc from 'fast-check';
import { emptyStatement, toLogic } from './sentence';
import { draftOf, hasUnreadLine, logicOfDraft, switchView, withLine, withSentence } from './rule-draft';
import { anyLogic } from './testing/sample-rules';

let count = 0;
const newId = () => `id${(count += 1)}`;
const rooms = { '>': [{ var: 'rooms' }, 1] };

describe('a rule being written', () => {
  test('gone to the other view and back is the same, whatever it says', () => {
    fc.assert(
      fc.property(anyLogic, (logic) => {
        const draft = draftOf(logic, newId);
        const back = switchView(switchView(draft, 'formula', newId), 'sentence', newId);
        expect(logicOfDraft(back)).toEqual(logic);
        expect(back.sentence).toBe(draft.sentence);
      }),
    );
  });

  test('keeps a statement that is not complete over a formula written meanwhile', () => {
    const draft = draftOf(rooms, newId);
    const open = { ...draft.sentence, rules: [...draft.sentence.rules, emptyStatement(newId)] };
    const formula = withLine(switchView(withSentence(draft, open), 'formula', newId), 'rooms > 2');
    const back = switchView(formula, 'sentence', newId);
    expect(toLogic(back.sentence)).toEqual({ '>': [{ var: 'rooms' }, 2] });
    expect(back.sentence.rules).toHaveLength(2);
  });

  test('keeps a line that cannot be read beside the sentence', () => {
    const written = withLine(draftOf(rooms, newId, 'formula'), 'rooms >');
    const sentence = switchView(written, 'sentence', newId);
    expect(hasUnreadLine(sentence)).toBe(true);
    expect(logicOfDraft(sentence)).toEqual(rooms);
    expect(switchView(sentence, 'formula', newId).line).toBe('rooms >');
  });
});
