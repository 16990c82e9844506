import { noticeQrText, postalNoticeText } from './notice-codes';

const FACTS = { noticeNumber: '301000000000004285', creditorFiscalCode: '00337460224', amount: 1600 };

describe('codes of a payment notice', () => {
  test('the QR code says notice, creditor and cents', () => {
    expect(noticeQrText(FACTS)).toBe('PAGOPA|002|301000000000004285|00337460224|1600');
    expect(noticeQrText({ ...FACTS, amount: 5 })).toMatch(/\|05$/);
  });

  test('the Data Matrix has its fixed places whatever the names are', () => {
    const text = postalNoticeText({
      ...FACTS,
      postalAccount: '1234567',
      debtorFiscalCode: 'RSSMRA80A01H501U',
      debtorName: 'Però Niccolò',
      reason: 'Permesso '.repeat(30),
    });
    expect(text).toHaveLength(13 + 50 + 3 + 11 + 16 + 40 + 110 + 12 + 1);
    expect(text.slice(0, 63)).toBe(`codfase=NBPA;18${FACTS.noticeNumber}12000001234567100000001600` + '3896');
    expect(text).toContain('RSSMRA80A01H501UPERO NICCOLO ');
    expect(text.endsWith(`${' '.repeat(12)}A`)).toBe(true);
  });
});
