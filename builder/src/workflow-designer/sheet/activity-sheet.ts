import type {
  ActivityChanges,
  ActivityDefinition,
  Answers,
  CompiledForm,
  ActivityDeadline,
  Performer,
  StaffRole,
} from '@istanze/shared';
import type { OfficeChoice, PersonChoice } from '../flow-designer';
import {
  answersOf,
  choice,
  days,
  field,
  NONE,
  options,
  type Option,
  part,
  sheetOf,
  textAnswer,
  toChoice,
  toChoices,
  toNumber,
  toText,
} from './sheet-fields';

const BY_STAFF = { '==': [{ var: 'performer' }, 'staff'] };
const BY_SYSTEM = { '==': [{ var: 'performer' }, 'system'] };
const TIMED = { '>': [{ var: 'deadlineDays' }, 0] };

/** To whom work can be given. */
export interface Colleagues {
  readonly offices: readonly OfficeChoice[];
  readonly people: readonly PersonChoice[];
}

/** What may be set of an activity, beside what its type asks. */
export function activitySheet(
  { outcomes, performer }: ActivityDefinition,
  { offices, people }: Colleagues,
): CompiledForm {
  return sheetOf([
    part('content', { it: 'Contenuto', en: 'Content' }, [
      field('name', 'localized-text', { it: 'Nome', en: 'Name' }, { required: true }),
      field(
        'help',
        'localized-text',
        { it: 'Spiegazione per chi la esegue', en: 'Explanation for who does it' },
        { settings: { multiline: true } },
      ),
    ]),
    part('performer', { it: 'Chi la esegue', en: 'Who does it' }, [
      choice(
        'performer',
        { it: 'La esegue', en: 'Done by' },
        [
          ['staff', { it: 'il personale', en: 'staff' }],
          ['citizen', { it: 'il cittadino', en: 'the citizen' }],
          ['system', { it: 'il sistema', en: 'the system' }],
        ],
        { required: true },
      ),
      choice('roles', { it: 'Con il ruolo di', en: 'With the role of' }, ROLES, {
        many: true,
        visibleWhen: BY_STAFF,
      }),
      choice(
        'offices',
        { it: 'Di un altro ufficio', en: 'Of another office' },
        offices.map(({ id, name }) => [id, { it: name }] as const),
        {
          many: true,
          visibleWhen: BY_STAFF,
          help: {
            it: 'Se non scegli niente, tocca all’ufficio del servizio.',
            en: 'If nothing is chosen, it is up to the office of the service.',
          },
        },
      ),
      choice('people', { it: 'Solo queste persone', en: 'These people alone' }, named(people, performer), {
        many: true,
        visibleWhen: BY_STAFF,
        help: {
          it: 'Se ne scegli, ruolo e ufficio non contano più: possono farla solo loro.',
          en: 'If you choose any, role and office no longer count: only they can do it.',
        },
      }),
      field(
        'automatic',
        'yes-no',
        { it: 'Si fa da sola appena si apre', en: 'Done by itself as soon as it opens' },
        {
          visibleWhen: BY_SYSTEM,
        },
      ),
      field('repeatable', 'yes-no', { it: 'Si può fare più volte', en: 'Can be done more than once' }),
    ]),
    part('deadline', { it: 'Scadenza', en: 'Deadline' }, [
      days('deadlineDays', { it: 'Giorni per farla', en: 'Days to do it' }, 1, {
        help: { it: 'Contati da quando si apre.', en: 'Counted from its opening.' },
      }),
      days('reminderDays', { it: 'Avviso, giorni prima', en: 'Reminder, days before' }, 0, {
        visibleWhen: TIMED,
      }),
      choice(
        'expiryOutcome',
        { it: 'Passati i giorni', en: 'When the days have passed' },
        [[NONE, { it: 'resta da fare', en: 'it stays to be done' }], ...options(outcomes)],
        {
          visibleWhen: TIMED,
          help: {
            it: 'L’esito con cui il sistema la chiude.',
            en: 'The outcome with which the system ends it.',
          },
        },
      ),
      field(
        'escalate',
        'yes-no',
        { it: 'Poi può farla anche il responsabile', en: 'Then the manager may do it too' },
        {
          visibleWhen: TIMED,
        },
      ),
    ]),
  ]);
}

/** Those who work here, and whoever is named and left: shown, so that they can be taken away. */
function named(people: readonly PersonChoice[], performer: Performer): readonly Option[] {
  const gone = (performer.people ?? []).filter((id) => people.every((person) => person.id !== id));
  return [
    ...people.map(({ id, name }) => [id, { it: name }] as const),
    ...gone.map((id) => [id, { it: 'Persona che non lavora più qui', en: 'Somebody who left' }] as const),
  ];
}

const ROLES = [
  ['operator', { it: 'operatore', en: 'operator' }],
  ['manager', { it: 'responsabile', en: 'manager' }],
  ['admin', { it: 'amministratore', en: 'administrator' }],
] as const;

export function activityAnswers(activity: ActivityDefinition): Answers {
  const { name, help, performer, automatic, repeatable, deadline } = activity;
  return answersOf({
    name: textAnswer(name),
    help: textAnswer(help),
    performer: performer.kind,
    roles: [...(performer.roles ?? [])],
    offices: [...(performer.offices ?? [])],
    people: [...(performer.people ?? [])],
    automatic: automatic ?? false,
    repeatable: repeatable ?? false,
    deadlineDays: deadline?.days,
    reminderDays: deadline?.reminder?.daysBefore,
    expiryOutcome: deadline?.expiry?.outcome ?? NONE,
    escalate: deadline?.expiry?.escalate ?? false,
  });
}

export function activityChanges(activity: ActivityDefinition, answers: Answers): ActivityChanges {
  const performer = performerOf(answers);
  return {
    name: toText(answers['name']) ?? activity.name,
    help: toText(answers['help']),
    performer,
    automatic: performer.kind === 'system' && answers['automatic'] === true ? true : undefined,
    repeatable: answers['repeatable'] === true ? true : undefined,
    deadline: deadlineOf(activity.deadline, answers),
  };
}

function performerOf(answers: Answers): Performer {
  const kind = toChoice(answers['performer']);
  if (kind === 'citizen' || kind === 'system') return { kind };
  const chosen = toChoices(answers['roles']);
  const roles = ROLES.flatMap(([role]): readonly StaffRole[] => (chosen.includes(role) ? [role] : []));
  const offices = toChoices(answers['offices']);
  const people = toChoices(answers['people']);
  return {
    kind: 'staff',
    ...(roles.length === 0 ? {} : { roles }),
    ...(offices.length === 0 ? {} : { offices }),
    ...(people.length === 0 ? {} : { people }),
  };
}

function deadlineOf(before: ActivityDeadline | undefined, answers: Answers): ActivityDeadline | undefined {
  const limit = toNumber(answers['deadlineDays']);
  if (limit === undefined || limit < 1) return undefined;
  const daysBefore = toNumber(answers['reminderDays']);
  const outcome = toChoice(answers['expiryOutcome']);
  const escalate = answers['escalate'] === true;
  const actions = before?.expiry?.actions ?? [];
  const expires = outcome !== undefined || escalate || actions.length > 0;
  return {
    days: limit,
    ...(daysBefore === undefined
      ? {}
      : { reminder: { daysBefore, actions: before?.reminder?.actions ?? [] } }),
    ...(expires
      ? {
          expiry: {
            actions,
            ...(outcome === undefined ? {} : { outcome }),
            ...(escalate ? { escalate } : {}),
          },
        }
      : {}),
  };
}
