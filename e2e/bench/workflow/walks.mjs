import { createRequire } from 'node:module';

const { simulate } = createRequire(import.meta.url)('@istanze/shared');

const MOST_STEPS = 12;
const FACTS = { amountDue: 0 };

/** So many walks through a flow, each of up to twelve steps that the flow allows; the same ones at every run. */
export function walksOf(flow, count) {
  const draw = sequence(7);
  return Array.from({ length: count }, (_, index) =>
    walk(flow, new Date(Date.UTC(2026, 0, 5, 8, index)), draw),
  );
}

function walk(flow, at, draw) {
  let script = { submittedAt: at.toISOString(), answers: {}, facts: FACTS, steps: [] };
  while (script.steps.length < MOST_STEPS) {
    const { next } = simulate(flow, script);
    const step = firstAccepted(flow, script, byNews(next.flatMap(toStep), script.steps, draw));
    if (step === undefined) return script;
    script = { ...script, steps: [...script.steps, step] };
  }
  return script;
}

/** What may happen next can still want an input that only a person gives: the next one is tried. */
function firstAccepted(flow, script, candidates) {
  return candidates.find(
    (step) => simulate(flow, { ...script, steps: [...script.steps, step] }).refused === undefined,
  );
}

function toStep(event) {
  switch (event.kind) {
    case 'perform':
      return event.allowed ? [{ do: 'perform', activity: event.activity, outcome: event.outcome }] : [];
    case 'signal':
      return event.outcomes.map((outcome) => ({ do: 'signal', signal: event.signal, outcome }));
    case 'timer':
      return [{ do: 'wait-for-timer' }];
    default:
      return [];
  }
}

/** What this walk has not done yet comes first: otherwise it would take the work from hand to hand and never end. */
function byNews(candidates, done, draw) {
  const times = (step) => done.filter((one) => JSON.stringify(one) === JSON.stringify(step)).length;
  return candidates
    .map((step) => ({ step, times: times(step), by: draw() }))
    .sort((a, b) => a.times - b.times || a.by - b.by)
    .map(({ step }) => step);
}

/** Numbers without order that are the same at every run (a linear congruential generator). */
function sequence(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
}
