import { performAs } from '../testing/perform-context';
import { askOpinion } from './activity';

describe('ask-opinion', () => {
  test('keeps the question for whoever answers', async () => {
    expect(await performAs(askOpinion, { input: { question: 'La strada lo permette?' } })).toMatchObject({
      ok: true,
      value: { changes: {}, values: { question: 'La strada lo permette?' } },
    });
  });

  test('nothing is asked without words', async () => {
    expect(await performAs(askOpinion)).toMatchObject({ ok: false, error: [{ path: 'question' }] });
  });
});
