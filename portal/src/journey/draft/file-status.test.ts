import type { FileStatus } from '../../graphql/generated/graphql';
import { fileStatusIn } from './file-status';

function aDraft(status: FileStatus) {
  const file = { id: 'f1', path: 'contract', name: 'contratto.pdf', size: 10, mime: 'application/pdf' };
  return { attachments: [{ ...file, sha256: 'ab', status, url: '/files/f1' }] };
}

test.each<readonly [FileStatus, string]>([
  ['SCANNING', 'scanning'],
  ['UNSCANNED', 'unscanned'],
  ['INFECTED', 'infected'],
])('a document that is %s is said to be so when the draft is opened again', (status, expected) => {
  expect(fileStatusIn(aDraft(status), 'f1')).toBe(expected);
});

test('of a document that the server does not know nothing is said', () => {
  expect(fileStatusIn(aDraft('CLEAN'), 'f2')).toBeUndefined();
});
