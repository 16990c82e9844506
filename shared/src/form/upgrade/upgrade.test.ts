import { compileForm, parseForm, upgradeForm } from '..';

const SECTION = {
  id: 'a',
  key: 'a',
  title: { it: 'Dati' },
  fields: [{ id: 'f', key: 'f', type: 'text', label: { it: 'Nome', en: 'Name' } }],
};
const STEP = { id: 's', key: 's', title: { it: 'Passo' }, sections: [SECTION] };
const ITALIAN = { ...STEP, sections: [{ ...SECTION, fields: [] }] };

describe('a form of version 1', () => {
  test('is read as one of version 2, with the languages that its texts have', () => {
    expect(upgradeForm({ version: 1, steps: [STEP] })).toEqual({
      version: 2,
      languages: ['it', 'en'],
      steps: [STEP],
    });
    expect(upgradeForm({ version: 1, steps: [ITALIAN] }).languages).toEqual(['it']);
  });

  test('is parsed and compiled like any other', () => {
    const parsed = parseForm({ version: 1, steps: [STEP] });
    expect(parsed.ok && compileForm(parsed.value).byPattern.has('f')).toBe(true);
  });
});

test('a form of the present version is left alone, one of a version nobody knows is refused', () => {
  const current = { version: 2, languages: ['it'], steps: [ITALIAN] };
  expect(upgradeForm(current)).toBe(current);
  expect(() => upgradeForm({ ...current, version: 3 })).toThrow('version');
  const parsed = parseForm({ ...current, version: 3 });
  expect(parsed.ok ? [] : parsed.error.map(({ path }) => path)).toEqual(['version']);
});

test.each([[[]], [['en']], [['it', 'it']], [['it', 'xx']]])('languages %j are refused', (languages) => {
  const parsed = parseForm({ version: 2, languages, steps: [ITALIAN] });
  expect(parsed.ok ? [] : parsed.error.map(({ path }) => path.split('.')[0])).toEqual(['languages']);
});
