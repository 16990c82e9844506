import { lastSequence, newsSince, toPerformed } from './perform';

function entry(sequence: number) {
  return {
    sequence,
    type: 'x',
    at: '2026-11-23T08:00:00.000Z',
    sentence: `Evento ${sequence}`,
    actor: '',
    corrections: [],
  };
}

describe('the answer to an outcome', () => {
  it('tells what happened apart from what did not', () => {
    expect(toPerformed({ __typename: 'InstancePayload', instance: { id: 'i', version: 2 } }).kind).toBe(
      'done',
    );
    expect(
      toPerformed({ __typename: 'VersionConflict', errorCode: 'VERSION_CONFLICT', currentVersion: 3 }).kind,
    ).toBe('conflict');
    expect(toPerformed({ __typename: 'IdempotencyConflict', errorCode: 'IDEMPOTENCY_CONFLICT' }).kind).toBe(
      'conflict',
    );
    expect(toPerformed({ __typename: 'NotAllowed', errorCode: 'NOT_ALLOWED', reason: 'guard' })).toEqual({
      kind: 'refused',
      reason: 'guard',
    });
    expect(toPerformed(undefined).kind).toBe('unknown');
  });
});

describe('what happened meanwhile', () => {
  it('is what came after the last entry seen, oldest first', () => {
    const history = [entry(4), entry(2), entry(3)];
    expect(newsSince(history, 2).map(({ sequence }) => sequence)).toEqual([3, 4]);
    expect(lastSequence(history)).toBe(4);
    expect(lastSequence([])).toBe(0);
  });
});
