import type { ActivityFieldsFragment } from '../../../graphql/generated/graphql';
import { arrangeOutcomes } from './arrange-outcomes';
import { anActivity, anOutcome } from './test-activities';

const keys = (list: readonly { readonly activity: ActivityFieldsFragment }[]) =>
  list.map(({ activity }) => activity.key);
const moves = (key: string, tone: string) => anActivity(key, { outcomes: [anOutcome('done', { tone })] });

describe('the panel of what can be done', () => {
  it('has the usual thing first, what goes against the citizen last, what changes nothing apart', () => {
    const activities = [
      moves('note', 'secondary'),
      moves('reject', 'danger'),
      moves('ask', 'secondary'),
      moves('accept', 'primary'),
    ];
    const { main, other } = arrangeOutcomes(activities, ({ activity }) => activity.key === 'note');
    expect(keys(main)).toEqual(['accept', 'ask', 'reject']);
    expect(keys(other)).toEqual(['note']);
  });

  it('keeps taking charge among the first things though the instance stays where it is', () => {
    const { main } = arrangeOutcomes([moves('claim', 'primary')], () => true);
    expect(keys(main)).toEqual(['claim']);
  });

  it('gathers what cannot be done under its reason', () => {
    const guarded = anActivity('accept', { allowed: false, reason: 'reason.guard' });
    const half = anActivity('decide', {
      outcomes: [anOutcome('yes'), anOutcome('no', { allowed: false, reason: 'reason.guard' })],
    });
    const manager = anActivity('sign', { allowed: false, reason: 'reason.other-role' });
    const { main, unavailable } = arrangeOutcomes([guarded, half, manager], () => false);
    expect(main.map(({ outcome }) => outcome.key)).toEqual(['yes']);
    expect(unavailable.map(({ reason, outcomes }) => [reason, keys(outcomes)])).toEqual([
      ['reason.guard', ['accept', 'decide']],
      ['reason.other-role', ['sign']],
    ]);
  });

  it('tells apart what waits for different things in the words of the workflow', () => {
    const waits = (key: string, it: string) =>
      anActivity(key, { allowed: false, reason: 'reason.guard', reasonText: { it } });
    const { unavailable } = arrangeOutcomes(
      [waits('accept', 'Prima i controlli.'), waits('review', 'Prima prendi in carico.')],
      () => false,
    );
    expect(unavailable.map(({ words }) => words?.it)).toEqual([
      'Prima i controlli.',
      'Prima prendi in carico.',
    ]);
  });

  it('says nothing of what others do', () => {
    const { main, unavailable } = arrangeOutcomes(
      [anActivity('answer', { performer: 'CITIZEN', allowed: false })],
      () => false,
    );
    expect([main, unavailable]).toEqual([[], []]);
  });
});
