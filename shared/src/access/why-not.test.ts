import type { ActivityDefinition, Performer, WorkflowDefinition } from '../definition';
import { transition, type WorkflowEvent, type WorkflowState } from '../workflow';
import { askedOf, canPerform, canSee, findPerformer, whyNot, type AccessViewer, type Standing } from '.';
import type { StaffAccess } from './viewer';

const TODAY = '2026-06-10';
const context = { answers: {}, facts: {}, today: TODAY };

function activity(key: string, performer: Performer, to?: string): ActivityDefinition {
  const outcome = { key: 'done', name: { it: 'Fatto' }, after: [], ...(to === undefined ? {} : { to }) };
  const name = { it: key };
  return {
    id: `a-${key}`,
    key,
    type: 'manual-task',
    name,
    performer,
    settings: {},
    before: [],
    outcomes: [outcome],
  };
}

const flow: WorkflowDefinition = {
  version: 1,
  initial: 'opinions',
  states: [
    {
      id: 's-opinions',
      key: 'opinions',
      name: { it: 'Pareri' },
      category: 'waiting-office',
      activities: [
        activity('police', { kind: 'staff', offices: ['police'] }),
        activity('expert', { kind: 'staff', people: ['expert'] }),
        activity('close', { kind: 'staff', roles: ['manager'] }, 'decision'),
      ],
    },
    {
      id: 's-decision',
      key: 'decision',
      name: { it: 'Decisione' },
      category: 'waiting-office',
      activities: [activity('decide', { kind: 'staff', roles: ['manager'] }, 'end')],
    },
    { id: 's-end', key: 'end', name: { it: 'Fine' }, category: 'completed', activities: [] },
  ],
};

function after(...events: readonly WorkflowEvent[]): Standing {
  const at = '2026-06-01T08:00:00.000Z';
  const start: WorkflowEvent = { type: 'submitted', at, actor: { kind: 'citizen', id: 'c' } };
  const workflow = [start, ...events].reduce<WorkflowState | null>((state, event) => {
    const moved = transition(flow, state, event, context);
    if (!moved.ok) throw new Error(JSON.stringify(moved.error));
    return moved.value.state;
  }, null);
  if (workflow === null) throw new Error('Nothing happened');
  const { category } = workflow;
  return {
    citizenId: 'c',
    officeId: 'permits',
    category,
    asked: askedOf(flow, workflow),
    definition: flow,
    workflow,
    context,
  };
}

function performed(key: string, id: string, officeId: string, role: 'operator' | 'manager'): WorkflowEvent {
  const actor = {
    kind: 'staff' as const,
    id,
    roles: officeId === 'permits' ? [role] : [],
    offices: [{ officeId, roles: [role] }],
  };
  return {
    type: 'activity-performed',
    at: '2026-06-02T08:00:00.000Z',
    actor,
    activity: key,
    outcome: 'done',
    input: {},
  };
}

function staff(
  id: string,
  officeId: string,
  role: 'operator' | 'manager' | 'admin' = 'operator',
): StaffAccess {
  return { kind: 'staff', id, roles: [{ officeId, role }] };
}

const officer = staff('officer', 'police');
const manager = staff('boss', 'permits', 'manager');

describe('an opinion of another office', () => {
  test('opens the instance to that office, for that activity alone', () => {
    const instance = after();
    expect(canSee(officer, instance)).toBe(true);
    expect(canPerform(officer, instance, 'police')).toBe(true);
    expect(whyNot(officer, instance, 'close')).toEqual({ reason: 'reason.other-role' });
    expect(whyNot(officer, instance, 'expert')).toEqual({ reason: 'reason.other-person' });
  });

  test('done, its office still sees the instance; one never given, the office no longer does', () => {
    const closed = performed('close', 'boss', 'permits', 'manager');
    expect(canSee(officer, after(performed('police', 'officer', 'police', 'operator'), closed))).toBe(true);
    expect(canSee(officer, after(closed))).toBe(false);
    expect(whyNot(officer, after(closed), 'decide')).toEqual({ reason: 'reason.not-your-office' });
  });

  test('the office of the instance does not give it', () => {
    expect(whyNot(manager, after(), 'police')).toEqual({ reason: 'reason.other-office' });
  });

  test('an office nobody asked sees nothing', () => {
    expect(canSee(staff('x', 'schools'), after())).toBe(false);
  });
});

describe('why somebody cannot', () => {
  test.each([
    ['nobody signed in', null, 'close', 'reason.signed-out'],
    ['another citizen', { kind: 'citizen', id: 'd' }, 'close', 'reason.not-yours'],
    ['the applicant', { kind: 'citizen', id: 'c' }, 'close', 'reason.other-kind'],
    ['an administrator', staff('a', 'permits', 'admin'), 'close', 'reason.administrator'],
    ['an operator', staff('o', 'permits'), 'close', 'reason.other-role'],
    ['an activity of another state', manager, 'decide', 'reason.not-standing'],
  ] as const)('%s', (_who, viewer, key, reason) => {
    expect(whyNot(viewer, after(), key)).toEqual({ reason });
  });
});

describe('standing in for an absent colleague', () => {
  const substitute: AccessViewer = {
    kind: 'staff',
    id: 'deputy',
    roles: [{ officeId: 'schools', role: 'operator' }],
    substitutions: [
      { absentId: 'boss', roles: [{ officeId: 'permits', role: 'manager' }], from: '2026-06-05', to: TODAY },
    ],
  };

  test('acts with their grants on the days of the absence, and it is written down', () => {
    expect(findPerformer(substitute, after(), 'close')).toMatchObject({ id: 'deputy', actingFor: 'boss' });
  });

  test('not on the day after', () => {
    const instance = { ...after(), context: { ...context, today: '2026-06-11' } };
    expect(whyNot(substitute, instance, 'close')).toEqual({ reason: 'reason.not-your-office' });
  });

  test('what was given to the absent person by name goes with the grants', () => {
    const forExpert: StaffAccess = {
      ...officer,
      substitutions: [
        { absentId: 'expert', roles: [{ officeId: 'x', role: 'operator' }], from: TODAY, to: TODAY },
      ],
    };
    expect(canPerform(forExpert, after(), 'expert')).toBe(true);
  });

  test('administering is never handed over', () => {
    const asAdmin: StaffAccess = {
      ...officer,
      roles: [],
      substitutions: [
        { absentId: 'a', roles: [{ officeId: 'permits', role: 'admin' }], from: TODAY, to: TODAY },
      ],
    };
    expect(whyNot(asAdmin, after(), 'close')).toEqual({ reason: 'reason.administrator' });
  });
});
