import { askedKeys, performAs } from '../testing/perform-context';
import { recordPayment } from './activity';

const quote = {
  total: 4600,
  stampDuty: 0,
  lines: [{ key: 'fee', description: 'Canone', amount: 4600, taxonomy: '9/0101002IM/' }],
};
const proof = [
  {
    id: '0190a000-0000-7000-8000-00000000000f',
    name: 'cro.pdf',
    size: 9,
    mime: 'application/pdf',
    sha256: 'a'.repeat(64),
  },
];
const input = { amount: 4600, paidOn: '2026-06-08', means: 'bank-transfer', reference: 'CRO 123', proof };

describe('record-payment', () => {
  test('keeps how, when, with which proof and who recorded it', async () => {
    const done = await performAs(recordPayment, { instance: { quote }, input });
    expect(done).toMatchObject({
      ok: true,
      value: {
        values: {
          amount: 4600,
          paidOn: '2026-06-08',
          means: 'bank-transfer',
          reference: 'CRO 123',
          files: [{ name: 'cro.pdf' }],
          recordedBy: 'operator-1',
        },
      },
    });
  });

  test('asks for the proof', async () => {
    expect(askedKeys(recordPayment)).toContain('proof');
    const done = await performAs(recordPayment, { instance: { quote }, input: { ...input, proof: [] } });
    expect(done).toMatchObject({ ok: false, error: [{ path: 'proof' }] });
  });

  test('another amount than the one due is refused, and so is a day to come', async () => {
    const less = await performAs(recordPayment, { instance: { quote }, input: { ...input, amount: 4500 } });
    expect(less).toMatchObject({ ok: false, error: [{ code: 'amount-not-due', params: { due: 4600 } }] });
    const later = await performAs(recordPayment, {
      instance: { quote },
      input: { ...input, paidOn: '2026-06-10' },
    });
    expect(later).toMatchObject({ ok: false, error: [{ code: 'date-max', path: 'paidOn' }] });
  });
});
