import { toForm } from '../../conformance/build-form';
import { compileForm, parseForm, prefill, type PrefillSource } from '.';

function form() {
  const parsed = parseForm(
    toForm({
      sections: [
        {
          key: 'main',
          fields: [
            { key: 'code', type: 'fiscal-code', source: 'applicant.fiscalCode' },
            { key: 'mail', type: 'email', source: 'applicant.email' },
            { key: 'kind', type: 'text', default: 'resident' },
            {
              key: 'total',
              type: 'calculated',
              calculated: '"none"',
              source: 'applicant.mobile',
            },
          ],
        },
        {
          key: 'children',
          repeat: { min: 0, max: 5 },
          fields: [
            { key: 'name', type: 'text', source: 'household[].givenName' },
            { key: 'born', type: 'date', source: 'household[].birthDate' },
          ],
        },
        { key: 'vehicles', repeat: { min: 1, max: 5 }, fields: [{ key: 'plate', type: 'plate' }] },
      ],
    }),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return compileForm(parsed.value);
}

const SPID: PrefillSource = {
  origin: 'spid',
  at: '2026-11-22T09:00:00.000Z',
  values: {
    applicant: { fiscalCode: 'RSSMRA80A01H501U', email: { not: 'an address' }, mobile: '+393331234567' },
  },
};
const ANPR: PrefillSource = {
  origin: 'anpr',
  at: '2026-11-22T09:00:01.000Z',
  values: {
    applicant: { fiscalCode: 'BNCLRA85M41F205C', email: 'anna@example.it' },
    household: [{ givenName: 'Anna', birthDate: '2015-03-01' }, { givenName: 'Bruno' }],
  },
};

describe('prefill', () => {
  test('the first source that has an acceptable value fills the field and is told', () => {
    const { answers, provenance } = prefill(form(), [SPID, ANPR]);
    expect(answers).toMatchObject({ code: 'RSSMRA80A01H501U', mail: 'anna@example.it', kind: 'resident' });
    expect(provenance).toMatchObject({ code: { origin: 'spid' }, mail: { origin: 'anpr', at: ANPR.at } });
  });

  test('defaults have no provenance and calculations are not filled', () => {
    const { answers, provenance } = prefill(form(), [SPID]);
    expect(provenance).not.toHaveProperty('kind');
    expect(answers).not.toHaveProperty('total');
  });

  test('a repeat gets an item for each entry of its list', () => {
    const { answers, provenance } = prefill(form(), [ANPR]);
    expect(answers['children']).toEqual([
      { _id: '1', name: 'Anna', born: '2015-03-01' },
      { _id: '2', name: 'Bruno' },
    ]);
    expect(provenance['children.2.name']).toEqual({ origin: 'anpr', at: ANPR.at });
  });

  test('a repeat that needs items begins with as many empty ones', () => {
    expect(prefill(form(), []).answers).toEqual({ kind: 'resident', vehicles: [{ _id: '1' }] });
  });

  test('of a list longer than the repeat allows come as many as it allows', () => {
    const household = Array.from({ length: 9 }, (_, index) => ({ givenName: `Nome ${index}` }));
    const { answers } = prefill(form(), [{ ...ANPR, values: { household } }]);
    expect(answers['children']).toHaveLength(5);
  });

  test('what is written already stays', () => {
    const answers = { code: 'VRDLGU70T25Z404N', children: [{ _id: 'x', name: 'Carla' }] };
    expect(prefill(form(), [SPID, ANPR], answers).answers).toMatchObject(answers);
  });
});
