import { isPayable, isVerifying, officialStatus, positionStatus } from './official-words';

describe('positions', () => {
  it('can be paid again after a checkout that was left', () => {
    expect(isPayable('PAYING')).toBe(true);
    expect(isVerifying('PAYING')).toBe(false);
  });

  it('are never called paid before the receipt', () => {
    expect(positionStatus('VERIFYING').key).toBe('position.verifying');
    expect(isPayable('VERIFYING')).toBe(false);
  });
});

describe('officialStatus', () => {
  it('uses the words of the model for municipalities', () => {
    expect(officialStatus('WAITING_PAYMENT').key).toBe('status.citizen');
    expect(officialStatus('WAITING_OFFICE').key).toBe('status.office');
    expect(officialStatus('WITHDRAWN').key).toBe('status.negative');
  });
});
