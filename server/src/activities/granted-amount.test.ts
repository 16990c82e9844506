import { isPublicationCode } from '@istanze/shared';
import { accept } from './accept/activity';
import { decide } from './decide/activity';
import { buildInstance } from './testing/builders';
import { askedKeys, buildView, performAs } from './testing/perform-context';

const settings = {
  amountFormula: 'min(rent * 2, 3000 €)',
  grantBasis: { it: 'Legge 431/1998, art. 11' },
};
const instance = { answers: { rent: 100_000 }, submittedAt: '2026-06-01T08:00:00.000Z' };

describe('an amount that a decision grants', () => {
  test('is asked only where a formula says so', () => {
    expect(askedKeys(accept, { instance })).toEqual(['reasons']);
    expect(askedKeys(accept, { settings, instance })).toEqual(['grantedAmount', 'amountReason', 'reasons']);
  });

  test('stands in the form as it was worked out, and has no proposal where an answer is missing', () => {
    const fieldsOf = (answers: object) =>
      accept.inputForm(
        settings,
        'accepted',
        buildView({ instance: { ...instance, answers: { ...answers } } }),
      )[0]?.fields ?? [];
    expect(fieldsOf({ rent: 100_000 })[0]).toMatchObject({ default: 200_000 });
    expect(fieldsOf({ rent: 900_000 })[0]).toMatchObject({ default: 300_000 });
    expect(fieldsOf({})[0]).not.toHaveProperty('default');
    expect(fieldsOf({}).map(({ key }) => key)).not.toContain('amountReason');
  });

  test('is kept in cents and in words, with the line of the published list', async () => {
    const done = await performAs(accept, { settings, instance, input: { grantedAmount: 200_000 } });
    expect(done).toMatchObject({
      ok: true,
      value: {
        values: { grantedAmountCents: 200_000, amountReason: '' },
        changes: {
          derived: {
            grantedAmount: 200_000,
            grantPublication: { named: false, basis: 'Legge 431/1998, art. 11' },
          },
        },
      },
    });
  });

  test('another one than worked out needs its reason', async () => {
    const input = { grantedAmount: 150_000 };
    expect(await performAs(accept, { settings, instance, input })).toMatchObject({
      ok: false,
      error: [{ path: 'amountReason' }],
    });
    const reason = { ...input, amountReason: 'I fondi non bastano per tutti' };
    expect(await performAs(accept, { settings, instance, input: reason })).toMatchObject({
      ok: true,
      value: { values: { grantedAmountCents: 150_000, amountReason: 'I fondi non bastano per tutti' } },
    });
  });

  test('a decision taken again keeps the code of the published list', async () => {
    const codeOf = async (derived: object): Promise<string> => {
      const record = buildInstance({ ...instance, derived: { ...derived } });
      const done = await performAs(accept, { settings, instance: record, input: { grantedAmount: 200_000 } });
      const line: unknown = done.ok ? done.value.changes.derived?.['grantPublication'] : undefined;
      return typeof line === 'object' && line !== null && 'code' in line ? String(line.code) : '';
    };
    const first = await codeOf({});
    expect(isPublicationCode(first)).toBe(true);
    expect(await codeOf({ grantPublication: { code: first, named: false, basis: '' } })).toBe(first);
    expect(await codeOf({})).not.toBe(first);
  });

  test('what the operator proposed stands before the manager', () => {
    const values = { proposal: 'accept', reasons: '', grantedAmountCents: 120_000 };
    const proposed = {
      activity: 'p',
      type: 'propose-decision',
      outcome: 'accept',
      at: '2026-06-08T08:00:00.000Z',
      values,
    };
    const [section] = decide.inputForm(settings, 'accepted', buildView({ instance, earlier: [proposed] }));
    expect(section?.fields.find(({ key }) => key === 'grantedAmount')).toMatchObject({ default: 120_000 });
    const [refusal] = decide.inputForm(settings, 'rejected', buildView({ instance, earlier: [proposed] }));
    expect(refusal?.fields.map(({ key }) => key)).not.toContain('grantedAmount');
  });
});
