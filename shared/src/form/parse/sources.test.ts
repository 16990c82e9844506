import { toForm } from '../../../conformance/build-form';
import { SOURCES, type FormDefinition } from '../../definition';
import { parseForm } from '..';
import { fittingSources } from './fitting-sources';

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

describe('the sources offered for a field', () => {
  const offered = (type: string, id = 'main-x', extra: object = {}) =>
    fittingSources(aFormWith(type, extra), id);

  test('are those that its type can hold', () => {
    expect(offered('date')).toEqual(['applicant.birthDate']);
    expect(offered('address')).toContain('applicant.residence');
    expect(offered('address')).not.toContain('applicant.email');
    expect(offered('text')).toContain('applicant.email');
    expect(offered('yes-no')).toEqual([]);
  });

  test('are parts of a list inside a repeat alone, of the list its neighbours are bound to', () => {
    expect(offered('text').some((path) => path.includes('[]'))).toBe(false);
    const inside = offered('text', 'people-y', { key: 'born', type: 'date', source: 'minors[].birthDate' });
    expect(inside).toContain('minors[].givenName');
    expect(inside).not.toContain('household[].givenName');
  });

  test('are exactly those that are not refused', () => {
    for (const type of ['text', 'date', 'address', 'company', 'household-members', 'integer', 'fiscal-code'])
      for (const source of SOURCES.keys()) {
        const isRefused = refusals({ key: 'a', fields: [{ key: 'x', type, source }] }).length > 0;
        expect([type, source, offered(type).includes(source)]).toEqual([type, source, !isRefused]);
      }
  });
});

/** A field of a type, alone and in a repeat. */
function aFormWith(type: string, neighbour: object): FormDefinition {
  const other = Object.keys(neighbour).length === 0 ? [] : [neighbour];
  const parsed = parseForm(
    toForm({
      sections: JSON.parse(
        JSON.stringify([
          { key: 'main', fields: [{ key: 'x', type }] },
          { key: 'people', repeat: REPEAT, fields: [{ key: 'y', type }, ...other] },
        ]),
      ),
    }),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}
