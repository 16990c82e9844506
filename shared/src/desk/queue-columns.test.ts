import { toQueueColumns } from './queue-columns';

test('the columns of the list are the known ones once each, in the order they were kept in', () => {
  expect(toQueueColumns(['state', 'gone', 'applicant', 'state'])).toEqual(['state', 'applicant']);
});
