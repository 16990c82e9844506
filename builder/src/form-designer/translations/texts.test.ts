import type { FormDefinition } from '@istanze/shared';
import { aField, aForm, aSection } from '../../document/test-forms';
import { completeness, isMissing, textsOf, translated } from './texts';

function form(): FormDefinition {
  const options = [
    { _id: 'a', value: 'a', label: { it: 'Uno', en: 'One' } },
    { _id: 'b', value: 'b', label: { it: 'Due' }, help: { it: 'Aiuto' } },
  ];
  const check = { id: 'c', when: true, message: { it: 'No' } };
  const base = aForm(
    aSection('main', [
      aField('choice', { type: 'choice', help: { it: 'Scegli' }, settings: { options }, checks: [check] }),
    ]),
    { ...aSection('cars', []), repeat: { min: 0, max: 1, itemTitle: { it: 'Auto {n}' } } },
  );
  return { ...base, checks: [check] };
}

describe('the texts of a form', () => {
  it('are all there, in page order', () => {
    expect(textsOf(form()).map(({ text }) => text.it)).toEqual([
      'Passo',
      'main',
      'choice',
      'Scegli',
      'No',
      'Uno',
      'Due',
      'Aiuto',
      'cars',
      'Auto {n}',
      'No',
    ]);
  });

  it('are each written by an edit that changes that text alone', () => {
    for (const [at, each] of textsOf(form()).entries()) {
      const done = each.write({ ...each.text, en: 'Words' }).execute(form());
      if (!done.ok) throw new Error(each.id);
      const after = textsOf(done.value.definition);
      expect(after[at]?.text.en).toBe('Words');
      expect(after.filter(({ text }, other) => text.en !== textsOf(form())[other]?.text.en)).toHaveLength(1);
    }
  });

  it('are counted as missing when only Italian is there', () => {
    const texts = textsOf(form());
    expect(completeness(texts, 'en')).toEqual({ done: 1, total: 11 });
    expect(texts.filter((text) => isMissing(text, 'it'))).toEqual([]);
  });

  it('lose a translation that is emptied', () => {
    expect(translated({ it: 'Uno', en: 'One' }, 'en', ' ')).toEqual({ it: 'Uno' });
    expect(translated({ it: 'Uno' }, 'en', 'One')).toEqual({ it: 'Uno', en: 'One' });
  });
});
