import type {
  ActionDefinition,
  ActivityDeadline,
  ActivityDefinition,
  ActivityExpiry,
  CompletionDefinition,
  ExpiryDefinition,
  OutcomeDefinition,
  Performer,
  StaffRole,
  StateDefinition,
  TimerDefinition,
  WithdrawalDefinition,
} from '../../definition';
import { STATE_CATEGORIES, TERM_MARKS, TIMER_ORIGINS } from '../../definition';
import type { NodeReader } from './node-reader';

const STAFF_ROLES = ['operator', 'manager', 'admin'] as const;
const MAX_DAYS = 3650;

export function readState(node: NodeReader): StateDefinition {
  return {
    id: node.string('id'),
    key: node.key('key'),
    name: node.text('name'),
    category: node.oneOf('category', STATE_CATEGORIES),
    ...(node.has('citizenText') ? { citizenText: node.text('citizenText') } : {}),
    activities: node.list('activities', readActivity),
    ...(node.has('completion') ? { completion: readCompletion(node.child('completion')) } : {}),
    ...(node.has('timers') ? { timers: node.list('timers', readTimer) } : {}),
    ...(node.has('withdrawal') ? { withdrawal: readWithdrawal(node.child('withdrawal')) } : {}),
  };
}

/** The end of the term without a decision. */
export function readExpiry(node: NodeReader): ExpiryDefinition {
  return {
    actions: node.optionalList('actions', readAction),
    ...(node.has('silence') ? { silence: readSilence(node.child('silence')) } : {}),
  };
}

function readSilence(node: NodeReader): NonNullable<ExpiryDefinition['silence']> {
  return { means: node.oneOf('means', ['assent', 'refusal']), to: node.string('to') };
}

function readCompletion(node: NodeReader): CompletionDefinition {
  return { of: node.strings('of'), when: node.oneOf('when', ['all', 'any']), to: node.string('to') };
}

function readDeadline(node: NodeReader): ActivityDeadline {
  return {
    days: node.wholeNumber('days', 1, MAX_DAYS),
    ...(node.has('reminder') ? { reminder: readReminder(node.child('reminder')) } : {}),
    ...(node.has('expiry') ? { expiry: readActivityExpiry(node.child('expiry')) } : {}),
  };
}

function readReminder(node: NodeReader): NonNullable<ActivityDeadline['reminder']> {
  return {
    daysBefore: node.wholeNumber('daysBefore', 0, MAX_DAYS),
    actions: node.optionalList('actions', readAction),
  };
}

function readActivityExpiry(node: NodeReader): ActivityExpiry {
  return {
    actions: node.optionalList('actions', readAction),
    ...(node.has('outcome') ? { outcome: node.string('outcome') } : {}),
    ...(node.has('escalate') ? { escalate: node.boolean('escalate') } : {}),
  };
}

function readWithdrawal(node: NodeReader): WithdrawalDefinition {
  return { to: node.string('to'), after: node.optionalList('after', readAction) };
}

function readActivity(node: NodeReader): ActivityDefinition {
  return {
    id: node.string('id'),
    key: node.key('key'),
    type: node.string('type'),
    name: node.text('name'),
    ...(node.has('help') ? { help: node.text('help') } : {}),
    performer: readPerformer(node.child('performer')),
    settings: node.settings('settings'),
    before: node.optionalList('before', readAction),
    outcomes: node.list('outcomes', readOutcome),
    ...readGuard(node),
    ...(node.has('automatic') ? { automatic: node.boolean('automatic') } : {}),
    ...(node.has('repeatable') ? { repeatable: node.boolean('repeatable') } : {}),
    ...(node.has('deadline') ? { deadline: readDeadline(node.child('deadline')) } : {}),
  };
}

function readPerformer(node: NodeReader): Performer {
  const kind = node.oneOf('kind', ['citizen', 'staff', 'system']);
  return {
    kind,
    ...(node.has('roles') ? { roles: readRoles(node) } : {}),
    ...(node.has('offices') ? { offices: node.strings('offices') } : {}),
    ...(node.has('people') ? { people: node.strings('people') } : {}),
  };
}

function readRoles(node: NodeReader): readonly StaffRole[] {
  return node.strings('roles').flatMap((wanted) => {
    const role = STAFF_ROLES.find((known) => known === wanted);
    if (role === undefined) node.note('workflow-malformed', 'roles', { expected: STAFF_ROLES.join(', ') });
    return role === undefined ? [] : [role];
  });
}

function readGuard(node: NodeReader): Pick<OutcomeDefinition, 'guard' | 'guardText'> {
  return {
    ...(node.has('guard') ? { guard: node.logic('guard') } : {}),
    ...(node.has('guardText') ? { guardText: node.text('guardText') } : {}),
  };
}

function readOutcome(node: NodeReader): OutcomeDefinition {
  return {
    key: node.key('key'),
    name: node.text('name'),
    ...(node.has('to') ? { to: node.string('to') } : {}),
    ...readGuard(node),
    ...(node.has('tone') ? { tone: node.oneOf('tone', ['primary', 'secondary', 'danger']) } : {}),
    after: node.optionalList('after', readAction),
    ...(node.has('term') ? { term: node.oneOf('term', TERM_MARKS) } : {}),
  };
}

function readAction(node: NodeReader): ActionDefinition {
  return {
    id: node.string('id'),
    type: node.string('type'),
    settings: node.settings('settings'),
    ...(node.has('when') ? { when: node.logic('when') } : {}),
    blocking: node.boolean('blocking'),
    onFailure: node.oneOf('onFailure', ['retry', 'block', 'ignore']),
  };
}

function readTimer(node: NodeReader): TimerDefinition {
  const from = node.oneOf('from', TIMER_ORIGINS);
  return {
    id: node.string('id'),
    afterDays: node.wholeNumber('afterDays', from === 'term' ? -MAX_DAYS : 0, MAX_DAYS),
    ...(node.has('useGivenDays') ? { useGivenDays: node.boolean('useGivenDays') } : {}),
    from,
    ...(node.has('communication') ? { communication: node.string('communication') } : {}),
    ...(node.has('to') ? { to: node.string('to') } : {}),
    ...(node.has('actions') ? { actions: node.list('actions', readAction) } : {}),
    ...(node.has('term') ? { term: node.oneOf('term', TERM_MARKS) } : {}),
  };
}
