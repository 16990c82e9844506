import { performAs } from '../testing/perform-context';
import { transfer } from './activity';

describe('transfer', () => {
  test('gives it to the other office, where nobody has it yet', async () => {
    const done = await performAs(transfer, {
      instance: { assigneeId: 'operator-1' },
      input: { office: 'office-2', reasons: 'È della polizia locale' },
    });
    expect(done).toEqual({
      ok: true,
      value: {
        changes: { officeId: 'office-2', assigneeId: null, unread: true },
        values: { office: 'Polizia locale', reasons: 'È della polizia locale' },
      },
    });
  });

  test.each(['office', 'office-9'])(
    'not to its own office nor to one that is not there: %s',
    async (office) => {
      expect(await performAs(transfer, { input: { office, reasons: 'x' } })).toMatchObject({
        ok: false,
        error: [{ path: 'office' }],
      });
    },
  );
});
