import type { JourneyStep } from '@istanze/shared';
import { chooseScreen, listScreens, nextScreen, paysBeforeConfirmation, previousScreen } from './screens';

const step = (id: string, kind: JourneyStep['kind'], stepId?: string): JourneyStep => ({
  id,
  kind,
  title: { it: id },
  ...(stepId === undefined ? {} : { stepId }),
});

const journey = [
  step('info', 'find-information'),
  step('access', 'access'),
  step('consent', 'consent'),
  step('general', 'data', 's1'),
  step('specific', 'data', 's2'),
  step('summary', 'summary'),
  step('confirmation', 'confirmation'),
  step('area', 'personal-area'),
  step('payment', 'payment'),
  step('complete', 'complete-request'),
  step('summary-2', 'summary'),
];
const screens = listScreens({ journey });

describe('listScreens', () => {
  it('goes from the consent to the first summary', () => {
    expect(screens.map(({ id }) => id)).toEqual(['consent', 'general', 'specific', 'summary']);
  });
});

describe('chooseScreen', () => {
  it('asks for consent first, whatever is wanted', () => {
    expect(chooseScreen(screens, 'summary', null)?.id).toBe('consent');
    expect(chooseScreen(screens, undefined, null)?.id).toBe('consent');
  });

  it('resumes where the person was', () => {
    expect(chooseScreen(screens, undefined, 'specific')?.id).toBe('specific');
  });

  it('lets go back, to the consent too', () => {
    expect(chooseScreen(screens, 'consent', 'specific')?.id).toBe('consent');
    expect(chooseScreen(screens, 'general', 'summary')?.id).toBe('general');
  });

  it('resumes when the wanted screen does not exist', () => {
    expect(chooseScreen(screens, 'nowhere', 'general')?.id).toBe('general');
  });

  it('starts at the data where a service asks for no consent', () => {
    expect(chooseScreen(screens.slice(1), undefined, null)?.id).toBe('general');
  });
});

describe('moving', () => {
  it('knows the neighbours', () => {
    const [consent, general] = screens;
    if (consent === undefined || general === undefined) throw new Error('screens are missing');
    expect(nextScreen(screens, consent)).toBe(general);
    expect(previousScreen(screens, general)).toBe(consent);
    expect(previousScreen(screens, consent)).toBeUndefined();
  });
});

describe('paysBeforeConfirmation', () => {
  it('is false when one pays after acceptance', () => {
    expect(paysBeforeConfirmation({ journey })).toBe(false);
  });

  it('is true when the payment stands before the confirmation', () => {
    expect(
      paysBeforeConfirmation({
        journey: [step('summary', 'summary'), step('pay', 'payment'), step('ok', 'confirmation')],
      }),
    ).toBe(true);
  });
});
