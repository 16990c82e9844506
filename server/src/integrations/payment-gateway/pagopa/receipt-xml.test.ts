import { parseReceipt } from './receipt-xml';

const transfer = (amount: string): string =>
  `<transfer><transferAmount>${amount}</transferAmount></transfer>`;

function receipt(changes: Record<string, string> = {}, transfers = transfer('10.50'), envelope = ''): string {
  const values: Record<string, string> = {
    receiptId: 'r1',
    noticeNumber: '300000000000000104',
    fiscalCode: '01234567890',
    outcome: 'OK',
    creditorReferenceId: '00000000000000104',
    paymentAmount: '10.50',
    PSPCompanyName: 'Banca &amp; C.',
    paymentDateTime: '2026-07-01T12:00:00',
    ...changes,
  };
  const fields = Object.entries(values).map(([name, value]) =>
    value === '' ? '' : `<${name}>${value}</${name}>`,
  );
  return `${envelope}<p:paSendRTV2Request xmlns:p="urn:x"><receipt>${fields.join('')}<transferList>${transfers}</transferList></receipt></p:paSendRTV2Request>`;
}

describe('parseReceipt', () => {
  it('reads amounts in cents and local Italian time, summer and winter', () => {
    const paid = parseReceipt(receipt());
    expect(paid).toMatchObject({
      kind: 'paid',
      receipt: { amount: 1050, provider: 'Banca & C.', payer: null },
    });
    expect(paid).toMatchObject({ receipt: { paidAt: '2026-07-01T10:00:00.000Z' } });
    const winter = parseReceipt(receipt({ paymentDateTime: '2026-01-01T12:00:00.250' }));
    expect(winter).toMatchObject({ receipt: { paidAt: '2026-01-01T11:00:00.250Z' } });
    const zoned = parseReceipt(receipt({ paymentDateTime: '2026-07-01T12:00:00+02:00' }));
    expect(zoned).toMatchObject({ receipt: { paidAt: '2026-07-01T10:00:00.000Z' } });
  });

  it('does not take a failed payment for a payment', () => {
    expect(parseReceipt(receipt({ outcome: 'KO' }))).toEqual({ kind: 'not-paid' });
  });

  it.each([
    ['no XML', 'pagato!'],
    ['an unclosed element', '<receipt><outcome>OK</outcome>'],
    ['a document type', receipt({}, transfer('10.50'), '<!DOCTYPE r [<!ENTITY x "1">]>')],
    ['an unknown entity', receipt({ paymentAmount: '&x;' })],
    ['a missing amount', receipt({ paymentAmount: '' })],
    ['an amount with a comma', receipt({ paymentAmount: '10,50' })],
    ['lines of another sum', receipt({}, transfer('10.49'))],
    ['an unknown outcome', receipt({ outcome: 'FORSE' })],
    ['a date that is none', receipt({ paymentDateTime: 'ieri' })],
    ['too many levels', `${'<a>'.repeat(50)}${receipt()}${'</a>'.repeat(50)}`],
    ['too much text', `<receipt>${' '.repeat(2_000_000)}</receipt>`],
  ])('does not read %s', (_case, raw) => {
    expect(parseReceipt(raw).kind).toBe('unreadable');
  });
});
