import { PROOF } from '../../activities/testing/perform-context';
import { actionContext } from '../testing/action-context';
import { keepSignedDocument } from './action';

const cause = { signedFileId: 'file-1', signer: PROOF.signer, proof: { ...PROOF } };

describe('keep-signed-document', () => {
  test('puts the file that was judged in the place of the document', async () => {
    const { context, ports } = actionContext({ cause });
    expect(await keepSignedDocument.run(context)).toMatchObject({
      kind: 'succeeded',
      result: { signer: PROOF.signer },
    });
    expect(ports.signed).toEqual([{ fileId: 'file-1', proof: PROOF }]);
  });

  test('without the activity that signs before it, its place in the flow is wrong', async () => {
    const { context } = actionContext();
    expect(await keepSignedDocument.run(context)).toMatchObject({ kind: 'failed', reason: 'settings' });
  });

  test('without a document there is nothing to put it in the place of', async () => {
    const { context, ports } = actionContext({ cause });
    ports.documentToSign = false;
    expect(await keepSignedDocument.run(context)).toMatchObject({ reason: 'document-missing', retry: false });
  });
});
