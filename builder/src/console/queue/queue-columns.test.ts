import { moveColumn, toggleColumn } from './queue-columns';

describe('the columns of the list', () => {
  test.each([
    [-1, ['applicant', 'deadline', 'state']],
    [1, ['deadline', 'state', 'applicant']],
  ] as const)('move by %s', (by, moved) => {
    expect(moveColumn(['deadline', 'applicant', 'state'], 'applicant', by)).toEqual(moved);
  });

  test('stay where they are at the ends', () => {
    expect(moveColumn(['deadline', 'state'], 'deadline', -1)).toEqual(['deadline', 'state']);
    expect(moveColumn(['deadline', 'state'], 'state', 1)).toEqual(['deadline', 'state']);
  });

  test('go away and come back at the end', () => {
    expect(toggleColumn(['deadline', 'state'], 'deadline')).toEqual(['state']);
    expect(toggleColumn(['state'], 'deadline')).toEqual(['state', 'deadline']);
  });
});
