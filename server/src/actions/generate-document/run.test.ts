import { actionContext } from '../testing/action-context';
import { generateDocument } from './action';

const settings = { template: 'permit', series: 'permits', validFrom: 'from', validTo: 'to' };
const release = { templates: ['permit'] };

describe('generate-document', () => {
  test.each([
    ['2026-06-01', '2026-06-09'],
    ['2026-09-01', '2026-09-01'],
  ])('asked from %s it is valid from %s: never from before today', async (from, validFrom) => {
    const { context, ports } = actionContext({
      settings,
      release,
      instance: { answers: { from, to: '2027-01-31' } },
    });
    expect(await generateDocument.run(context)).toMatchObject({
      kind: 'succeeded',
      result: { number: 'permits-1' },
    });
    expect(ports.requests[0]).toMatchObject({ key: context.key, validFrom, validTo: '2027-01-31' });
  });

  test('an uploaded PDF takes the place of the template', async () => {
    const { context, ports } = actionContext({ settings, release, cause: { uploadedFileId: 'file-1' } });
    await generateDocument.run(context);
    expect(ports.requests[0]?.uploadedFileId).toBe('file-1');
  });

  test('a template the service does not have is for a person to mend', async () => {
    expect(await generateDocument.run(actionContext({ settings }).context)).toMatchObject({
      reason: 'settings',
      retry: false,
    });
  });
});
