import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Office } from '../screens/office';
import { at, listAt, numberAt } from '../support/json';
import { look } from '../support/look';
import { ROOT } from '../support/paths';
import { STAFF } from '../support/people';
import { installPlainPermit } from '../support/plain-permit';
import { TermStory } from '../support/term-story';
import { expect, test } from '../support/test';
import { until } from '../support/until';

test('a system that refused what it was told is told again from the problems, and does it once', async ({
  staff,
  stack,
  cast,
  simulators,
}) => {
  const slug = `passo-avvisato-${randomUUID().slice(0, 6)}`;
  await installPlainPermit(stack, { slug, title: 'Passo con avviso', workflow: telling() });
  await simulators.misbehave('receiver', { fault: 'refuse' });
  const story = new TermStory(stack, cast.fourth);
  await story.comeIn();
  await story.send(slug);

  await new Office(staff).enter(STAFF.operator);
  const retry = staff.getByRole('button', { name: `Riprova per l’istanza ${story.code}` });
  await test.step('the operator reads what stopped and why', async () => {
    await staff.getByRole('button', { name: /^Problemi: \d/ }).click();
    const problem = staff.getByRole('listitem').filter({ has: retry });
    await expect(problem).toContainText('Avvisa un altro sistema');
    await expect(problem).toContainText('ha rifiutato il messaggio');
    await look(staff, 'office-problems', '.problems');
  });
  await test.step('and sends it again', async () => {
    await retry.click();
    await expect(retry).toBeHidden({ timeout: 30_000 });
    const times = await until('the receiver to have it', async () => {
      const messages = listAt(await simulators.state('receiver'), 'state.messages');
      const own = messages.find((message) => at(message, 'code') === story.code);
      return own === undefined ? undefined : numberAt(own, 'times');
    });
    expect(times).toBe(1);
  });
});

/** The default flow of permits, which tells another system of each request. */
function telling(): object {
  const flow: object = JSON.parse(
    readFileSync(join(ROOT, 'db/seeds/reference/workflows/permits.json'), 'utf8'),
  );
  const action = {
    id: 'tell-receiver',
    type: 'call-webhook',
    settings: { url: 'https://gestionale.simulatore.example/in', event: 'request.received' },
    blocking: false,
    onFailure: 'retry',
  };
  const tell = (activity: unknown) => ({
    ...Object(activity),
    before: [...listAt(activity, 'before'), action],
  });
  const states = listAt(flow, 'states').map((state) =>
    at(state, 'key') === at(flow, 'initial')
      ? { ...Object(state), activities: listAt(state, 'activities').map(tell) }
      : state,
  );
  return { ...flow, states };
}
