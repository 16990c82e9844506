import { allowedOutcomes, findOutcome } from './find-outcome';
import { anActivity, anOutcome } from './test-activities';

describe('what can be done now', () => {
  it('is what staff may do and is open', () => {
    const activities = [
      anActivity('answer', { performer: 'CITIZEN' }),
      anActivity('print', { status: 'preparing' }),
      anActivity('sign', { allowed: false, reason: 'not-manager' }),
      anActivity('decide', { outcomes: [anOutcome('accept'), anOutcome('reject', { allowed: false })] }),
    ];
    expect(allowedOutcomes(activities).map((one) => one.outcome.key)).toEqual(['accept']);
  });
});

describe('the outcome a key stands for', () => {
  it('finds taking charge by the kind of work', () => {
    expect(findOutcome([anActivity('claim')], 'claim')?.activity.key).toBe('claim');
  });

  it('prefers the outcome named so over the activity', () => {
    const review = anActivity('review', { outcomes: [anOutcome('accept'), anOutcome('request-supplement')] });
    expect(findOutcome([review], 'supplement')?.outcome.key).toBe('request-supplement');
  });

  it('finds nothing when it is not allowed', () => {
    const claim = anActivity('claim', { outcomes: [anOutcome('done', { allowed: false })] });
    expect(findOutcome([claim], 'claim')).toBeUndefined();
  });
});
