import express, { Router, type Request, type Response } from 'express';
import { html, type Html } from './html';
import type { Misbehaviour } from './misbehaviour';
import { card, moment, page, table } from './page';
import type { Simulator } from './simulator';

const SHOWN = 100;

/** The page of a system and the door through which people and tests tell it to misbehave. */
export function controlDoor(simulator: Simulator): Router {
  const router = Router();
  const base = `/${simulator.name}`;
  router.get(base, (_request, response) => {
    response.type('html').send(page(simulator.title, overview(simulator)));
  });
  router.get(`${base}/state`, (_request, response) => {
    response.json({ state: simulator.state(), misbehaviours: simulator.misbehaviours.active });
  });
  router.post(`${base}/misbehave`, express.json(), express.urlencoded(), (request, response) => {
    misbehave(simulator, request, response);
  });
  return router;
}

function misbehave(simulator: Simulator, request: Request, response: Response): void {
  const plan = readPlan(request.body);
  const known = plan.fault === 'none' || simulator.misbehaviours.plan(plan);
  if (plan.fault === 'none') simulator.misbehaviours.clear();
  if (request.is('urlencoded')) {
    response.redirect(303, `/${simulator.name}`);
    return;
  }
  const faults = simulator.misbehaviours.faults.map((fault) => fault.code);
  response
    .status(known ? 200 : 400)
    .json({ misbehaviours: simulator.misbehaviours.active, faults: [...faults, 'none'] });
}

function readPlan(body: unknown): Misbehaviour {
  const read = (key: string): unknown =>
    typeof body === 'object' && body !== null ? Reflect.get(body, key) : undefined;
  const whole = (key: string, fallback: number): number => {
    const value = Number(read(key) ?? fallback);
    return Number.isFinite(value) && value >= 0 ? value : fallback;
  };
  return {
    fault: String(read('fault') ?? ''),
    count: Math.max(1, Math.trunc(whole('count', 1))),
    seconds: whole('seconds', 0),
    cents: Math.trunc(whole('cents', 0)),
    on: String(read('on') ?? ''),
  };
}

function overview(simulator: Simulator): Html {
  return html`<p>${simulator.summary}</p>
    ${simulator.content()}
    ${simulator.misbehaviours.faults.length === 0 ? null : card('Comportamenti anomali', misbehaviourForm(simulator))}
    ${card('Registro, dal più recente', journalTable(simulator))}`;
}

function misbehaviourForm(simulator: Simulator): Html {
  const { active, faults } = simulator.misbehaviours;
  const labels = new Map(faults.map((fault) => [fault.code, fault.label]));
  return html`<form class="row" method="post" action="/${simulator.name}/misbehave">
      <div>
        <label for="fault">Che cosa succede</label>
        <select id="fault" name="fault">
          ${faults.map((fault) => html`<option value="${fault.code}">${fault.label}${hintOf(fault.takes)}</option>`)}
        </select>
      </div>
      <div>
        <label for="count">Quante volte</label
        ><input id="count" name="count" type="number" min="1" value="1" />
      </div>
      <div>
        <label for="seconds">Secondi</label
        ><input id="seconds" name="seconds" type="number" min="0" value="30" />
      </div>
      <div>
        <label for="cents">Centesimi</label><input id="cents" name="cents" type="number" min="0" value="1" />
      </div>
      <div><label for="on">Solo se l’indirizzo contiene</label><input id="on" name="on" /></div>
      <button>Prepara</button>
    </form>
    ${table(
      'Comportamenti preparati',
      ['Che cosa', 'Ancora', 'Secondi', 'Centesimi', 'Solo su'],
      active.map((plan) => [
        labels.get(plan.fault) ?? plan.fault,
        `${plan.count}`,
        `${plan.seconds}`,
        `${plan.cents}`,
        plan.on,
      ]),
    )}
    ${
      active.length === 0
        ? null
        : html`<form method="post" action="/${simulator.name}/misbehave">
            <input type="hidden" name="fault" value="none" /><button class="second">Annulla tutti</button>
          </form>`
    }`;
}

function hintOf(takes: 'nothing' | 'seconds' | 'cents'): string {
  if (takes === 'nothing') return '';
  return takes === 'seconds' ? ' (usa i secondi)' : ' (usa i centesimi)';
}

function journalTable(simulator: Simulator): Html {
  const newest = simulator.journal.entries.slice(-SHOWN).reverse();
  return table(
    'Registro',
    ['Quando', 'Evento', 'Dati'],
    newest.map((entry) => [moment(entry.at), entry.kind, html`<code>${JSON.stringify(entry.data)}</code>`]),
  );
}
