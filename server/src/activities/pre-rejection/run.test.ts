import { buildView, performAs } from '../testing/perform-context';
import { preRejection } from './activity';

describe('pre-rejection', () => {
  test('tells the reasons and gives ten days', async () => {
    const done = await performAs(preRejection, { input: { reasons: 'Manca il titolo' } });
    expect(done).toEqual({
      ok: true,
      value: { changes: {}, values: { reasons: 'Manca il titolo', days: 10 }, days: 10 },
    });
  });

  test('does without no reasons', async () => {
    expect(await performAs(preRejection)).toMatchObject({ ok: false, error: [{ path: 'reasons' }] });
  });
});

test('is not for competitive procedures, which have their own remarks on the ranking', () => {
  const view = buildView();
  const { content } = view.release;
  const competitive = { ...content, service: { ...content.service, competitive: true } };
  expect(preRejection.whyNot?.(view)).toBeUndefined();
  expect(preRejection.whyNot?.({ ...view, release: { ...view.release, content: competitive } })).toBe(
    'reason.competitive',
  );
});
