import { toForm } from '../../../conformance/build-form';
import type { JsonObject } from '../../kernel';
import { compileForm, parseForm } from '..';
import { lintForm } from '.';

function lint(given: JsonObject) {
  const parsed = parseForm(toForm(given));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return lintForm(parsed.value, compileForm(parsed.value)).map(({ code, path }) => `${code} ${path}`);
}

describe('lintForm', () => {
  test('a good form has nothing to say about', () => {
    expect(
      lint({
        fields: [
          { key: 'a', type: 'yes-no' },
          { key: 'b', type: 'text', visibleWhen: 'a' },
        ],
      }),
    ).toEqual([]);
  });

  test('blank words are found', () => {
    expect(
      lint({
        sections: [{ key: 's', title: { it: ' ' }, fields: [{ key: 'a', type: 'text', label: { it: '' } }] }],
      }),
    ).toEqual([
      'form-missing-title steps.0.sections.0.title',
      'form-missing-label steps.0.sections.0.fields.0.label',
    ]);
  });

  test('a condition on a later step is found, a calculation over one is not', () => {
    const steps = [
      {
        key: 'one',
        sections: [
          {
            key: 'a',
            fields: [
              { key: 'x', type: 'text', visibleWhen: 'late > 1' },
              { key: 'y', type: 'text', requiredWhen: 'late > 1' },
              { key: 'z', type: 'calculated', settings: { format: 'number' }, calculated: 'late' },
            ],
          },
        ],
      },
      { key: 'two', sections: [{ key: 'b', fields: [{ key: 'late', type: 'integer' }] }] },
    ];
    expect(lint({ steps })).toEqual([
      'form-late-reference steps.0.sections.0.fields.0.visibleWhen',
      'form-late-reference steps.0.sections.0.fields.1.visibleWhen',
    ]);
  });

  test('a negation of something that may be missing is found', () => {
    expect(
      lint({
        fields: [
          { key: 'a', type: 'integer' },
          { key: 'b', type: 'text', visibleWhen: 'not (a > 1)' },
        ],
      }),
    ).toEqual(['logic-absent-under-negation steps.0.sections.0.fields.1.visibleWhen.!.0.>.0']);
  });
});
