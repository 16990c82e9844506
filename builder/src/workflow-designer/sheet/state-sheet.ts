import type {
  Answers,
  CompiledForm,
  StateChanges,
  StateDefinition,
  WorkflowDefinition,
} from '@istanze/shared';
import {
  answersOf,
  choice,
  field,
  NONE,
  options,
  part,
  sheetOf,
  textAnswer,
  toChoice,
  toChoices,
  toText,
} from './sheet-fields';

/** What may be set of a state in this flow. */
export function stateSheet({ states }: WorkflowDefinition, state: StateDefinition): CompiledForm {
  const others = options(states.filter(({ key }) => key !== state.key));
  const nowhere = [NONE, { it: 'Non si può', en: 'Not possible' }] as const;
  const parallel =
    state.activities.length < 2
      ? []
      : [
          choice('completionWhen', { it: 'Lo stato finisce quando', en: 'The state ends when' }, [
            [NONE, { it: 'lo decide un esito', en: 'an outcome says so' }],
            ['all', { it: 'sono fatte tutte queste attività', en: 'all of these are done' }],
            ['any', { it: 'è fatta una di queste attività', en: 'one of these is done' }],
          ]),
          choice(
            'completionOf',
            { it: 'Attività che contano', en: 'Activities that count' },
            options(state.activities),
            {
              many: true,
              visibleWhen: PARALLEL,
            },
          ),
          choice('completionTo', { it: 'Poi si passa a', en: 'Then it goes to' }, others, {
            visibleWhen: PARALLEL,
          }),
        ];
  return sheetOf([
    part('content', { it: 'Contenuto', en: 'Content' }, [
      field('name', 'localized-text', { it: 'Nome', en: 'Name' }, { required: true }),
      choice('category', { it: 'Chi si aspetta', en: 'Who is waited for' }, CATEGORIES, { required: true }),
      field(
        'citizenText',
        'localized-text',
        { it: 'Che cosa legge il cittadino', en: 'What the citizen reads' },
        { settings: { multiline: true } },
      ),
    ]),
    part('parallel', { it: 'Attività in parallelo', en: 'Parallel activities' }, parallel),
    part('withdrawal', { it: 'Ritiro', en: 'Withdrawal' }, [
      choice(
        'withdrawalTo',
        { it: 'Se il cittadino ritira, si passa a', en: 'If the citizen withdraws, it goes to' },
        [nowhere, ...others],
      ),
    ]),
  ]);
}

const PARALLEL = { in: [{ var: 'completionWhen' }, ['all', 'any']] };

const CATEGORIES = [
  ['waiting-office', { it: 'L’ufficio', en: 'The office' }],
  ['waiting-citizen', { it: 'Il cittadino', en: 'The citizen' }],
  ['waiting-payment', { it: 'Il pagamento', en: 'The payment' }],
  ['waiting-system', { it: 'Un altro sistema', en: 'Another system' }],
  ['accepted', { it: 'Accolta: si prepara il risultato', en: 'Accepted: the result is being prepared' }],
  ['completed', { it: 'Nessuno: completata', en: 'Nobody: completed' }],
  ['rejected', { it: 'Nessuno: non accolta', en: 'Nobody: refused' }],
  ['dismissed', { it: 'Nessuno: annullata dal Comune', en: 'Nobody: dismissed' }],
  ['withdrawn', { it: 'Nessuno: ritirata', en: 'Nobody: withdrawn' }],
] as const;

export function stateAnswers({
  name,
  category,
  citizenText,
  completion,
  withdrawal,
}: StateDefinition): Answers {
  return answersOf({
    name: textAnswer(name),
    category,
    citizenText: textAnswer(citizenText),
    completionWhen: completion?.when ?? NONE,
    completionOf: completion === undefined ? null : [...completion.of],
    completionTo: completion?.to,
    withdrawalTo: withdrawal?.to ?? NONE,
  });
}

export function stateChanges(state: StateDefinition, answers: Answers): StateChanges {
  const category = CATEGORIES.find(([value]) => value === answers['category'])?.[0];
  const [to, when] = [toChoice(answers['completionTo']), toChoice(answers['completionWhen'])];
  const of = toChoices(answers['completionOf']);
  const whole = to !== undefined && of.length > 0 && (when === 'all' || when === 'any');
  const left = toChoice(answers['withdrawalTo']);
  return {
    name: toText(answers['name']) ?? state.name,
    category: category ?? state.category,
    citizenText: toText(answers['citizenText']),
    completion: whole ? { of, when, to } : undefined,
    withdrawal: left === undefined ? undefined : { to: left, after: state.withdrawal?.after ?? [] },
  };
}
