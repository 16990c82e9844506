import fc from 'fast-check';
import workflows from '../../../conformance/transitions/workflows.json';
import type { WorkflowDefinition } from '../../definition';
import { commandStack, execute, redo, undo, type CommandStackOf } from '../../kernel';
import { parseWorkflow } from '../parse-workflow';
import {
  addAction,
  addActivity,
  addOutcome,
  addState,
  addTimer,
  connectOutcome,
  moveAction,
  moveActivity,
  moveOutcome,
  moveState,
  removeAction,
  removeActivity,
  removeOutcome,
  removeState,
  removeTimer,
  renameActivity,
  renameOutcome,
  renameState,
  restoreWorkflow,
  updateAction,
  updateActivity,
  updateOutcome,
  updateState,
  updateTimer,
  updateWorkflow,
  type WorkflowCommand,
} from '.';

function flow(name: keyof typeof workflows): WorkflowDefinition {
  const parsed = parseWorkflow(workflows[name]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function done(definition: WorkflowDefinition, command: WorkflowCommand): WorkflowDefinition {
  const executed = command.execute(definition);
  if (!executed.ok) throw new Error(JSON.stringify(executed.error));
  return executed.value.definition;
}

function refusal(definition: WorkflowDefinition, command: WorkflowCommand): string | undefined {
  const executed = command.execute(definition);
  return executed.ok ? undefined : executed.error[0]?.code;
}

const name = { it: 'Nuovo' };
const action = (id: string) =>
  ({ id, type: 'notify', settings: {}, blocking: false, onFailure: 'retry' }) as const;
const outcome = (key: string) => ({ key, name, after: [action(`action-${key}`)] });
const activity = (id: string, key: string) => ({
  id,
  key,
  type: 'manual-task',
  name,
  performer: { kind: 'staff' as const },
  settings: {},
  before: [],
  outcomes: [{ key: 'done', name, after: [] }],
});
const state = (id: string, key: string) => ({
  id,
  key,
  name,
  category: 'waiting-office' as const,
  activities: [activity(`${id}-a`, 'work')],
});

function pick<T>(items: readonly T[], which: number): T | undefined {
  return items[which % Math.max(1, items.length)];
}

/** A command about something the flow has, or has not: both must leave it whole. */
function commandOf(definition: WorkflowDefinition, what: number, which: number, at: number): WorkflowCommand {
  const one = pick(definition.states, which)?.id ?? '';
  const found = pick(
    definition.states.flatMap(({ activities }) => activities),
    which,
  );
  const id = found?.id ?? '';
  const key = pick(found?.outcomes ?? [], at)?.key ?? '';
  const target = pick(definition.states, at)?.key ?? '';
  const timer = pick(
    definition.states.flatMap(({ timers }) => timers ?? []),
    which,
  )?.id;
  const run = pick(['escalate', 'send-file', 'tell-office', 'remind-police', 'warn-contrary'], which) ?? '';
  const fresh = `n${which}x${at}`;
  const commands: readonly WorkflowCommand[] = [
    addState(at % 4, state(fresh, fresh)),
    removeState(one),
    moveState(one, at % 4),
    updateState(one, { name: { it: fresh }, completion: undefined }),
    renameState(one, fresh),
    addActivity(one, at % 3, activity(fresh, fresh)),
    removeActivity(id),
    moveActivity(id, pick(definition.states, at)?.id ?? '', at % 2),
    updateActivity(id, { guard: { '==': [{ var: 'facts.state' }, target] }, help: { it: fresh } }),
    renameActivity(id, fresh),
    addOutcome(id, 0, outcome(fresh)),
    removeOutcome(id, key),
    moveOutcome(id, key, at % 2),
    updateOutcome(id, key, { tone: 'danger', guard: undefined }),
    connectOutcome(id, key, at % 3 === 0 ? undefined : target),
    renameOutcome(id, key, fresh),
    addTimer(one, 0, { id: fresh, afterDays: at, from: 'entered', to: target }),
    removeTimer(timer ?? ''),
    updateTimer(timer ?? '', { afterDays: at }),
    addAction({ of: 'before', activity: id }, 0, action(fresh)),
    removeAction(run),
    moveAction(run, { of: 'after', activity: id, outcome: key }, 0),
    updateAction(run, { blocking: at % 2 === 0 }),
    updateWorkflow({ initial: target }),
    restoreWorkflow(flow('plain')),
  ];
  return commands[what % commands.length] ?? updateWorkflow({});
}

const edits = fc.array(fc.tuple(fc.nat(24), fc.nat(9), fc.nat(9)), { maxLength: 25 });

describe('commands of a flow', () => {
  test('undone to the start and redone to the end, definitions are the same byte for byte', () => {
    fc.assert(
      fc.property(edits, fc.constantFrom('opinions' as const, 'plain' as const), (all, which) => {
        let stack: CommandStackOf<WorkflowDefinition> = commandStack(flow(which));
        const seen = [JSON.stringify(stack.definition)];
        for (const [what, node, at] of all) {
          const executed = execute(stack, commandOf(stack.definition, what, node, at));
          if (!executed.ok) continue;
          stack = executed.value;
          seen.push(JSON.stringify(stack.definition));
        }
        const last = stack;
        for (const expected of seen.toReversed()) {
          expect(JSON.stringify(stack.definition)).toBe(expected);
          stack = undo(stack);
        }
        for (const expected of seen) {
          expect(JSON.stringify(stack.definition)).toBe(expected);
          stack = redo(stack);
        }
        expect(stack.definition).toEqual(last.definition);
      }),
    );
  });

  test('whatever is done, ids stay unique and nothing leads to a state that is not there', () => {
    fc.assert(
      fc.property(edits, (all) => {
        let definition = flow('opinions');
        for (const [what, node, at] of all) {
          const executed = commandOf(definition, what, node, at).execute(definition);
          if (executed.ok) definition = executed.value.definition;
        }
        const parsed = parseWorkflow(JSON.parse(JSON.stringify(definition)));
        const codes = parsed.ok ? [] : parsed.error.map(({ code }) => code);
        // A deadline may name an outcome taken away since; a final state may have been given work: the check says so.
        expect(codes.filter((code) => !/final-with-work|unknown-outcome/.test(code))).toEqual([]);
      }),
    );
  });

  test('what an edit is not about keeps its identity', () => {
    const before = flow('opinions');
    const after = done(before, updateActivity('a-police', { help: { it: 'Aiuto' } }));
    expect(after.states[1]).toBe(before.states[1]);
    expect(after.states[0]?.activities[1]).toBe(before.states[0]?.activities[1]);
  });

  test('a state something leads to, or the first one, is not taken away', () => {
    expect(refusal(flow('opinions'), removeState('s-granted'))).toBe('command-state-in-use');
    expect(refusal(flow('opinions'), removeState('s-gather'))).toBe('command-state-in-use');
    expect(refusal(flow('assent'), removeState('s-accepted'))).toBe('command-state-in-use');
    expect(refusal(flow('loop'), removeState('nothing'))).toBe('command-unknown-node');
  });

  test('a state renamed is followed by all that leads to it and by conditions', () => {
    const conditioned = done(
      flow('assent'),
      updateActivity('a-issue', { guard: { in: [{ var: 'facts.state' }, ['accepted', 'review']] } }),
    );
    const renamed = done(conditioned, renameState('s-accepted', 'granted'));
    expect(renamed.expiry?.silence?.to).toBe('granted');
    expect(renamed.states[0]?.activities[0]?.outcomes[0]?.to).toBe('granted');
    expect(parseWorkflow(JSON.parse(JSON.stringify(renamed))).ok).toBe(true);
    expect(renamed.states.find(({ key }) => key === 'granted')?.activities[0]?.guard).toEqual({
      in: [{ var: 'facts.state' }, ['granted', 'review']],
    });
    expect(done(flow('assent'), renameState('s-review', 'exam')).initial).toBe('exam');
  });

  test('an activity renamed is followed by what completes the state and by conditions', () => {
    const renamed = done(flow('opinions'), renameActivity('a-police', 'local-police'));
    expect(renamed.states[0]?.completion?.of).toEqual(['local-police', 'technical', 'photo']);
    expect(renamed.states[1]?.activities[0]?.outcomes[0]?.guard).toEqual({
      '!=': [{ var: 'facts.outcomes.local-police' }, 'contrary'],
    });
    const permit = done(flow('permit'), renameActivity('a-checks', 'review'));
    expect(permit.states[0]?.activities.find(({ key }) => key === 'decide')?.guard).toEqual({
      in: ['review', { var: 'facts.done' }],
    });
  });

  test('an outcome renamed is followed by the deadline and by conditions', () => {
    const silent = done(flow('opinions'), renameOutcome('a-police', 'silent', 'no-answer'));
    expect(silent.states[0]?.activities[0]?.deadline?.expiry?.outcome).toBe('no-answer');
    const against = done(flow('opinions'), renameOutcome('a-police', 'contrary', 'against'));
    expect(against.states[1]?.activities[0]?.outcomes[0]?.guard).toEqual({
      '!=': [{ var: 'facts.outcomes.police' }, 'against'],
    });
  });

  test('a key that could come to mean another activity is refused', () => {
    const twice = done(flow('opinions'), addActivity('s-weigh', 0, activity('other', 'police')));
    expect(refusal(twice, renameActivity('a-police', 'anything'))).toBe('command-key-in-use');
    expect(refusal(flow('opinions'), renameActivity('a-photo', 'note'))).toBe('command-key-in-use');
  });

  test('an activity taken away completes nothing any more', () => {
    const after = done(flow('opinions'), removeActivity('a-photo'));
    expect(after.states[0]?.completion?.of).toEqual(['police', 'technical']);
    const only = ['a-police', 'a-technical', 'a-photo'].reduce(
      (definition, id) => done(definition, removeActivity(id)),
      flow('opinions'),
    );
    expect(only.states[0]?.completion).toBeUndefined();
  });

  test('an outcome leads to a state that exists, and the last outcome stays', () => {
    expect(refusal(flow('plain'), connectOutcome('a-note', 'noted', 'nowhere'))).toBe(
      'workflow-unknown-state',
    );
    expect(refusal(flow('plain'), removeOutcome('a-note', 'noted'))).toBe('workflow-no-outcome');
    const connected = done(flow('plain'), connectOutcome('a-note', 'noted', 'shelf'));
    const noted = connected.states[0]?.activities.find(({ key }) => key === 'note')?.outcomes[0];
    expect(noted?.to).toBe('shelf');
  });

  test('actions move between lists, the end of the term among them', () => {
    const moved = done(
      flow('opinions'),
      moveAction('tell-office', { of: 'reminder', activity: 'a-police' }, 0),
    );
    const deadline = moved.states[0]?.activities[0]?.deadline;
    expect(deadline?.reminder?.actions.map(({ id }) => id)).toEqual(['tell-office', 'remind-police']);
    expect(deadline?.expiry?.actions).toEqual([]);
    expect(refusal(flow('opinions'), addAction({ of: 'expiry' }, 0, action('x')))).toBe(
      'command-unknown-node',
    );
    expect(done(flow('plain'), addAction({ of: 'expiry' }, 0, action('x'))).expiry?.actions[0]?.id).toBe('x');
  });

  test('an id is used once', () => {
    expect(refusal(flow('plain'), addAction({ of: 'expiry' }, 0, action('escalate')))).toBe(
      'workflow-duplicate-id',
    );
    expect(refusal(flow('plain'), addState(0, state('s-review', 'fresh')))).toBe('workflow-duplicate-id');
    expect(refusal(flow('plain'), addState(0, state('fresh', 'review')))).toBe('command-key-in-use');
  });
});
