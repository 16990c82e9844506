import { documentStateKey, verdictOf } from './document-state';

const active = { valid: false, state: 'ACTIVE', validFrom: '2026-12-01' } as const;

describe('how a document stands', () => {
  const permit = { state: 'ACTIVE', validFrom: '2026-12-01', validTo: '2026-12-31' } as const;

  it('begins and ends with its days', () => {
    expect(documentStateKey(permit, '2026-11-30')).toBe('document.later');
    expect(documentStateKey(permit, '2026-12-01')).toBe('document.active');
    expect(documentStateKey(permit, '2026-12-31')).toBe('document.active');
    expect(documentStateKey(permit, '2027-01-01')).toBe('document.expired');
  });

  it('is what the municipality made of it where that is no longer in force', () => {
    expect(documentStateKey({ ...permit, state: 'REPLACED' }, '2026-12-10')).toBe('document.replaced');
  });
});

describe('what a controller is told of a document', () => {
  it('is valid where the municipality says so', () => {
    expect(verdictOf({ ...active, valid: true }, '2026-12-01')).toBe('valid');
  });

  it('is not valid yet before its first day', () => {
    expect(verdictOf(active, '2026-11-30')).toBe('not-yet');
  });

  it('is not valid once its time is over, or when it is not in force', () => {
    expect(verdictOf(active, '2026-12-02')).toBe('invalid');
    expect(verdictOf({ ...active, state: 'REVOKED' }, '2026-11-30')).toBe('invalid');
  });
});
