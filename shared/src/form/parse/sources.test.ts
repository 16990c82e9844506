import { toForm } from '../../../conformance/build-form';
import { parseForm } from '..';

function refusals(...sections: readonly object[]): readonly string[] {
  const parsed = parseForm(toForm({ sections: JSON.parse(JSON.stringify(sections)) }));
  return parsed.ok ? [] : parsed.error.map(({ code, path }) => `${path} ${code}`);
}

const REPEAT = { min: 0, max: 3 };

test('a source that does not exist is refused where it stands', () => {
  expect(refusals({ key: 'a', fields: [{ key: 'x', type: 'text', source: 'applicant.shoeSize' }] })).toEqual([
    'steps.0.sections.0.fields.0.source form-unknown-source',
  ]);
});

test.each([
  ['date', 'applicant.familyName', ['form-source-type']],
  ['text', 'applicant.birthDate', ['form-source-type']],
  ['text', 'applicant.residence', ['form-source-type']],
  ['address', 'applicant.residence', []],
  ['date', 'applicant.birthDate', []],
  ['text', 'applicant.residence.street', []],
  ['household-members', 'household', []],
])('a field of type %s bound to %s: %j', (type, source, codes) => {
  const found = refusals({ key: 'a', fields: [{ key: 'x', type, source }] });
  expect(found.map((line) => line.split(' ')[1])).toEqual(codes);
});

test('parts of a list stand in a repeat, those of one repeat come from one list', () => {
  const name = { key: 'name', type: 'text', source: 'household[].givenName' };
  const born = { key: 'born', type: 'date', source: 'minors[].birthDate' };
  expect(refusals({ key: 'a', fields: [name] })).toEqual([
    'steps.0.sections.0.fields.0.source form-source-list',
  ]);
  expect(refusals({ key: 'a', repeat: REPEAT, fields: [name] })).toEqual([]);
  expect(refusals({ key: 'a', repeat: REPEAT, fields: [name, born] })).toEqual([
    'steps.0.sections.0.fields.1.source form-source-list',
  ]);
});
