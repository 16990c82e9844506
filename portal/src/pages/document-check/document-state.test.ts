import { verdictOf } from './document-state';

const active = { valid: false, state: 'ACTIVE', validFrom: '2026-12-01' } as const;

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
