import {
  compileForm,
  computeQuote,
  evaluateForm,
  validateForm,
  type Answers,
  type CompiledForm,
  type IsoDate,
  type IsoInstant,
  type JsonObject,
  type Quote,
  type ReleaseContent,
  type ServiceTest,
  type ServiceTestStep,
  type WorkflowState,
} from '@istanze/shared';
import { nextTimer, performInTrial, sendInTrial, waitInTrial } from '@istanze/shared/authoring';
import { createAnswerStore, type AnswerStore } from '@istanze/shared/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { formEnvironment } from '../../console/instance/form-environment';
import { todayInRome } from '../../i18n/format';
import type { Found } from './expectations';

/** Something that was done after sending, to be told and done again. */
type TrialEvent =
  | { readonly kind: 'sent' }
  | { readonly kind: 'done'; readonly step: ServiceTestStep }
  | { readonly kind: 'waited'; readonly until: IsoInstant; readonly rang: number };

export interface TrialMoment {
  readonly state: WorkflowState;
  readonly at: IsoInstant;
  readonly event: TrialEvent;
}

/** A request that is filled in, sent and handled in the browser alone. */
export interface TrialRun {
  readonly content: ReleaseContent;
  readonly form: CompiledForm;
  readonly store: AnswerStore;
  /** The day on which it is sent. */
  readonly today: IsoDate;
  readonly facts: JsonObject;
  setFact(key: string, value: string): void;
  /** What happened since it was sent; empty before. */
  readonly moments: readonly TrialMoment[];
  readonly quote: Quote;
  readonly found: Found;
  /** Answers, values and steps, as a test keeps them; waiting is not kept. */
  readonly given: Pick<ServiceTest, 'answers' | 'facts' | 'steps'>;
  /** False when the flow refuses. */
  send(): boolean;
  perform(step: ServiceTestStep): boolean;
  waitUntil(at: IsoInstant): boolean;
  /** When something happens by itself next. */
  readonly next: IsoInstant | undefined;
  startAgain(): void;
}

/** A trial that begins empty, with the answers of somebody, or with all that a test did. */
export function useTrialRun(
  content: ReleaseContent,
  test: ServiceTest | undefined,
  answers: Answers,
): TrialRun {
  const form = useMemo(() => compileForm(content.form, formEnvironment(content)), [content]);
  const today = test?.today ?? todayInRome();
  const [facts, setFacts] = useState<JsonObject>(test?.facts ?? {});
  const [kept, setKept] = useState<Answers>(test?.answers ?? answers);
  const store = useMemo(
    () => createAnswerStore(form, kept, { today, facts }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the answers of now go on into a store with other values
    [form, today, facts],
  );
  useEffect(() => store.onChange(() => setKept(store.answers())), [store]);
  const [moments, setMoments] = useState<readonly TrialMoment[]>([]);
  const context = useMemo(() => ({ today, facts }), [today, facts]);
  const judged = useMemo(() => validateForm(form, kept, context), [form, kept, context]);
  const quote = useMemo(
    () => computeQuote(content, judged.answers, facts, today),
    [content, judged, facts, today],
  );
  const scope = useMemo(
    () => ({
      answers: judged.answers,
      facts: {
        ...facts,
        amountDue: quote.total,
        maximumDays: content.service.maximumDays,
        assigned: true,
      },
    }),
    [content, facts, judged, quote],
  );
  const last = moments.at(-1);
  const add = useCallback((moment: TrialMoment | undefined): boolean => {
    if (moment !== undefined) setMoments((known) => [...known, moment]);
    return moment !== undefined;
  }, []);
  const { workflow } = content;
  return {
    content,
    form,
    store,
    today,
    facts,
    setFact: (key, value) => setFacts((known) => withFact(known, key, value)),
    moments,
    quote,
    found: {
      issues: judged.issues,
      fee: quote.incomplete.length > 0 ? null : quote.total,
      state: moments.some(({ event }) => event.kind === 'waited') ? undefined : last?.state.state,
      hidden: evaluateForm(form, kept, context).hidden,
    },
    given: {
      answers: kept,
      ...(Object.keys(facts).length === 0 ? {} : { facts }),
      ...stepsOf(moments),
    },
    send() {
      const at: IsoInstant = `${today}T08:00:00.000Z`;
      const sent = sendInTrial(workflow, at, scope);
      return add(sent.ok ? { state: sent.value, at, event: { kind: 'sent' } } : undefined);
    },
    perform(step) {
      if (last === undefined) return false;
      const done = performInTrial(workflow, last.state, step, last.at, scope);
      return add(done.ok ? { state: done.value, at: last.at, event: { kind: 'done', step } } : undefined);
    },
    waitUntil(until) {
      if (last === undefined) return false;
      const waited = waitInTrial(workflow, last.state, until, scope);
      if (!waited.ok) return false;
      const { state, rang } = waited.value;
      return add({ state, at: until, event: { kind: 'waited', until, rang: rang.length } });
    },
    next: last === undefined ? undefined : nextTimer(last.state)?.at,
    startAgain: () => setMoments([]),
  };
}

function withFact(facts: JsonObject, key: string, value: string): JsonObject {
  const { [key]: _old, ...others } = facts;
  return value === '' ? others : { ...others, [key]: value };
}

/** Only up to the first wait: a test knows no clock. */
function stepsOf(moments: readonly TrialMoment[]): Pick<ServiceTest, 'steps'> {
  const wait = moments.findIndex(({ event }) => event.kind === 'waited');
  const done = wait < 0 ? moments : moments.slice(0, wait);
  const steps = done.flatMap(({ event }) => (event.kind === 'done' ? [event.step] : []));
  return steps.length === 0 ? {} : { steps };
}
