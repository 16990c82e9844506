import { INSTANCE } from '../../activities/testing/builders';
import { actionContext } from '../testing/action-context';
import { issueReceipt } from './action';

test('issue-receipt makes the receipt of the instance', async () => {
  expect(await issueReceipt.run(actionContext().context)).toEqual({
    kind: 'succeeded',
    result: { documentId: `receipt:${INSTANCE}` },
  });
});
