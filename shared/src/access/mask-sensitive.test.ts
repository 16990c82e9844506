import { toForm } from '../../conformance/build-form';
import type { FormDefinition } from '../definition';
import { parseForm } from '../form';
import { hasSensitive, MASK, maskSensitive } from '.';

function form(): FormDefinition {
  const parsed = parseForm(
    toForm({
      steps: [
        {
          key: 'one',
          sections: [
            {
              key: 'main',
              fields: [
                { key: 'name', type: 'text' },
                { key: 'illness', type: 'text', sensitive: true },
                { key: 'ground', type: 'text', sensitive: true },
              ],
            },
            {
              key: 'people',
              repeat: { min: 0, max: 3 },
              fields: [{ key: 'disability', type: 'integer', sensitive: true }],
            },
          ],
        },
      ],
    }),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const answers = { name: 'Anna', illness: 'asma', ground: null, people: [{ _id: 'p', disability: 80 }] };

describe('maskSensitive', () => {
  test('hides the sensitive values alone, in repeats too; what is empty stays empty', () => {
    expect(maskSensitive(form(), answers, null)).toEqual({
      name: 'Anna',
      illness: MASK,
      ground: null,
      people: [{ _id: 'p', disability: MASK }],
    });
  });

  test('shows them to whoever gave a reason; a blank one is none', () => {
    expect(maskSensitive(form(), answers, { staffId: 's', reason: 'Istruttoria' })).toEqual(answers);
    expect(maskSensitive(form(), answers, { staffId: 's', reason: '  ' })).toMatchObject({ illness: MASK });
  });

  test('says whether a form asks any', () => expect(hasSensitive(form())).toBe(true));
});
