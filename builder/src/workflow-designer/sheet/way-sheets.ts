import {
  TERM_MARKS,
  type ActionChanges,
  type ActionDefinition,
  type Answers,
  type CompiledForm,
  type OutcomeChanges,
  type OutcomeDefinition,
  type Text,
  type TermMark,
  type TimerChanges,
  type TimerDefinition,
  type WorkflowDefinition,
} from '@istanze/shared';
import {
  answersOf,
  choice,
  days,
  field,
  NONE,
  options,
  part,
  sheetOf,
  textAnswer,
  toChoice,
  toNumber,
  toText,
} from './sheet-fields';

const MARKS: Readonly<Record<TermMark, Text>> = {
  'supplement-requested': {
    it: 'chiede integrazioni: il termine si ferma',
    en: 'asks for more: the term stops',
  },
  'supplement-received': { it: 'le integrazioni sono arrivate', en: 'what was asked has come' },
  'supplement-expired': { it: 'le integrazioni non sono arrivate', en: 'what was asked has not come' },
  'pre-rejection-sent': {
    it: 'preavviso di rigetto: il termine si ferma',
    en: 'notice of refusal: the term stops',
  },
  'remarks-received': { it: 'le osservazioni sono arrivate', en: 'remarks have come' },
  'remarks-expired': { it: 'le osservazioni non sono arrivate', en: 'no remarks have come' },
  extended: { it: 'proroga il termine', en: 'lengthens the term' },
  decided: { it: 'decide: il termine finisce', en: 'decides: the term ends' },
};

const mark = choice('term', { it: 'Per il termine del procedimento', en: 'For the term of the procedure' }, [
  [NONE, { it: 'non cambia niente', en: 'nothing changes' }],
  ...TERM_MARKS.map((one) => [one, MARKS[one]] as const),
]);

function target({ states }: WorkflowDefinition, nowhere: Text) {
  return choice('to', { it: 'Porta a', en: 'Leads to' }, [[NONE, nowhere], ...options(states)]);
}

function toMark(answers: Answers): TermMark | undefined {
  return TERM_MARKS.find((one) => one === answers['term']);
}

export function outcomeSheet(flow: WorkflowDefinition): CompiledForm {
  return sheetOf([
    part('content', { it: 'Contenuto', en: 'Content' }, [
      field(
        'name',
        'localized-text',
        { it: 'Scritta del pulsante', en: 'Words of the button' },
        { required: true },
      ),
      target(flow, { it: 'resta in questo stato', en: 'stays in this state' }),
      choice('tone', { it: 'Aspetto del pulsante', en: 'Look of the button' }, [
        ['primary', { it: 'in evidenza', en: 'prominent' }],
        ['secondary', { it: 'semplice', en: 'plain' }],
        ['danger', { it: 'attenzione', en: 'danger' }],
      ]),
      mark,
    ]),
  ]);
}

export function outcomeAnswers({ name, to, tone, term }: OutcomeDefinition): Answers {
  return answersOf({ name: textAnswer(name), to: to ?? NONE, tone: tone ?? 'primary', term: term ?? NONE });
}

/** What changes of an outcome, and apart from it where it leads. */
export function outcomeChanges(
  outcome: OutcomeDefinition,
  answers: Answers,
): { readonly changes: OutcomeChanges; readonly to: string | undefined } {
  const tone = (['primary', 'secondary', 'danger'] as const).find((one) => one === answers['tone']);
  return {
    changes: {
      name: toText(answers['name']) ?? outcome.name,
      tone: tone === 'primary' && outcome.tone === undefined ? undefined : tone,
      term: toMark(answers),
    },
    to: toChoice(answers['to']),
  };
}

export function timerSheet(flow: WorkflowDefinition): CompiledForm {
  return sheetOf([
    part('content', { it: 'Quando', en: 'When' }, [
      days('afterDays', { it: 'Giorni', en: 'Days' }, -3650, {
        required: true,
        help: {
          it: 'Prima della fine del termine: con il meno.',
          en: 'Before the end of the term: with a minus.',
        },
      }),
      choice(
        'from',
        { it: 'Contati da', en: 'Counted from' },
        [
          ['entered', { it: 'l’ingresso nello stato', en: 'entering the state' }],
          ['delivered', { it: 'la consegna della comunicazione', en: 'delivery of the communication' }],
          ['term', { it: 'la fine del termine', en: 'the end of the term' }],
        ],
        { required: true },
      ),
      field('useGivenDays', 'yes-no', {
        it: 'Valgono i giorni dati da chi ha chiesto',
        en: 'The days given by who asked count',
      }),
      target(flow, { it: 'non cambia stato', en: 'the state stays' }),
      mark,
    ]),
  ]);
}

export function timerAnswers({ afterDays, from, useGivenDays, to, term }: TimerDefinition): Answers {
  return answersOf({
    afterDays,
    from,
    useGivenDays: useGivenDays ?? false,
    to: to ?? NONE,
    term: term ?? NONE,
  });
}

export function timerChanges(timer: TimerDefinition, answers: Answers): TimerChanges {
  const from =
    (['entered', 'delivered', 'term'] as const).find((one) => one === answers['from']) ?? timer.from;
  const wanted = toNumber(answers['afterDays']) ?? timer.afterDays;
  return {
    from,
    afterDays: from === 'term' ? wanted : Math.max(0, wanted),
    useGivenDays: answers['useGivenDays'] === true ? true : undefined,
    to: toChoice(answers['to']),
    term: toMark(answers),
  };
}

export const actionSheet: CompiledForm = sheetOf([
  part('running', { it: 'Esecuzione', en: 'Running' }, [
    field('blocking', 'yes-no', {
      it: 'Si aspetta che sia riuscita prima di andare avanti',
      en: 'Its success is waited for before going on',
    }),
    choice('onFailure', { it: 'Se non riesce', en: 'If it fails' }, [
      ['retry', { it: 'si riprova da soli', en: 'it is tried again by itself' }],
      ['block', { it: 'ci si ferma e si avvisa l’ufficio', en: 'it stops and the office is told' }],
      ['ignore', { it: 'si va avanti lo stesso', en: 'it goes on all the same' }],
    ]),
  ]),
]);

export function actionAnswers({ blocking, onFailure }: ActionDefinition): Answers {
  return { blocking, onFailure };
}

export function actionChanges(action: ActionDefinition, answers: Answers): ActionChanges {
  const onFailure = (['retry', 'block', 'ignore'] as const).find((one) => one === answers['onFailure']);
  return { blocking: answers['blocking'] === true, onFailure: onFailure ?? action.onFailure };
}
