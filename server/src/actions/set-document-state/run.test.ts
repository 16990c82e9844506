import { actionContext } from '../testing/action-context';
import { activateDocument } from '../activate-document/action';
import { generateDocument } from '../generate-document/action';
import { setDocumentState } from './action';

async function issued() {
  const { context, ports } = actionContext({
    settings: { template: 'document', series: 'permits' },
    release: { templates: ['document'] },
  });
  await generateDocument.run(context);
  await activateDocument.run(context);
  const change = (name: string) => setDocumentState.run({ ...context, settings: { change: name } });
  return { change, state: () => [...ports.documents.values()][0]?.state };
}

describe('set-document-state', () => {
  test('suspends, resumes and revokes; each again changes nothing', async () => {
    const { change, state } = await issued();
    for (const [name, wanted] of [
      ['suspend', 'suspended'],
      ['resume', 'active'],
      ['revoke', 'revoked'],
    ] as const) {
      expect(await change(name)).toMatchObject({ kind: 'succeeded', result: { state: wanted } });
      expect(await change(name)).toEqual({ kind: 'succeeded', result: {} });
      expect(state()).toBe(wanted);
    }
  });

  test('what was revoked does not come back', async () => {
    const { change, state } = await issued();
    await change('revoke');
    expect(await change('resume')).toMatchObject({ kind: 'failed', reason: 'document-missing' });
    expect(state()).toBe('revoked');
  });
});
