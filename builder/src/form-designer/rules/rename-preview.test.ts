import { parseFormula, renameKey, type Json } from '@istanze/shared';
import { aField, aForm, aSection } from '../../document/test-forms';
import { renamePreview } from './rename-preview';
import { rulePlaces } from './rule-places';

function logic(formula: string): Json {
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(formula);
  return parsed.value;
}

describe('the rules of a form', () => {
  it('are found in conditions, checks and options', () => {
    const options = [{ _id: 'o', value: 'o', label: { it: 'O' }, visibleWhen: logic('rooms > 1') }];
    const checks = [{ id: 'c', when: logic('rooms < 9'), message: { it: 'No' } }];
    const form = aForm({
      ...aSection('main', [aField('b', { checks, settings: { options } })]),
      visibleWhen: true,
    });
    expect(rulePlaces({ ...form, checks })).toMatchObject([
      { nodeId: 's-main', property: 'visibleWhen' },
      { nodeId: 'f-b', property: 'checks', partId: 'c' },
      { nodeId: 'f-b', property: 'optionRules', partId: 'o' },
      { nodeId: undefined, property: 'checks', partId: 'c' },
    ]);
  });
});

describe('the preview of another name', () => {
  it('shows every rule as it was and as it will be', () => {
    const definition = aForm(
      aSection('main', [
        aField('rooms', { type: 'integer' }),
        aField('note', { visibleWhen: logic('rooms > 1') }),
      ]),
    );
    expect(renamePreview(definition, renameKey('f-rooms', 'spaces', new Set()))).toMatchObject({
      ok: true,
      value: [{ place: { nodeId: 'f-note' }, before: 'rooms > 1', after: 'spaces > 1' }],
    });
    expect(renamePreview(definition, renameKey('f-rooms', 'note', new Set())).ok).toBe(false);
  });
});
