import express, { Router } from 'express';
import { html, type Html } from '../kernel/html';
import { Misbehaviours } from '../kernel/misbehaviour';
import { card, moment } from '../kernel/page';
import type { Simulator } from '../kernel/simulator';
import type { MovableClock } from './movable-clock';

export { MovableClock } from './movable-clock';

const DAY_MS = 86_400_000;

/** The time of the demonstration: moved forward, the product lives the days between at once. */
export function createClock(clock: MovableClock): Simulator {
  return {
    name: 'clock',
    title: 'Orologio',
    summary:
      'La data in cui vivono il Comune della dimostrazione e i sistemi simulati: spostala avanti per vedere scadenze, solleciti e silenzi.',
    journal: clock.journal,
    misbehaviours: new Misbehaviours(clock.journal, []),
    router: routes(clock),
    content: () => card('Che ora è', moveForm(clock)),
    state: () => ({ now: clock.now().toISOString(), aheadMs: clock.aheadMs }),
  };
}

function routes(clock: MovableClock): Router {
  const router = Router();
  router.post('/move', express.json(), express.urlencoded(), (request, response) => {
    const moved = clock.moveTo(readTarget(request.body, clock.now()));
    if (request.is('urlencoded')) return void response.redirect(303, '/clock');
    response.status(moved ? 200 : 400).json({ now: clock.now().toISOString() });
  });
  return router;
}

/** An instant, or so many days from now; no date where neither can be read. */
function readTarget(body: unknown, now: Date): Date {
  const read = (key: string): unknown =>
    typeof body === 'object' && body !== null ? Reflect.get(body, key) : undefined;
  const to = read('to');
  if (typeof to === 'string' && to !== '') return new Date(to);
  const days = Number(read('days'));
  return new Date(days > 0 ? now.getTime() + days * DAY_MS : NaN);
}

function moveForm(clock: MovableClock): Html {
  return html`<p>Ora sono le <strong>${moment(clock.now().toISOString())}</strong>.</p>
    <form class="row" method="post" action="/clock/move">
      <div>
        <label for="days">Giorni in avanti</label
        ><input id="days" name="days" type="number" min="1" max="3650" value="1" required />
      </div>
      <button>Sposta l’orologio</button>
    </form>
    <p class="soft">
      Non torna indietro. Dopo lo spostamento bisogna entrare di nuovo: le sessioni scadono.
    </p>`;
}
