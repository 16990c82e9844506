import type { JourneyStep, ReleaseContent } from '@istanze/shared';

/** A screen of the journey before sending: what the stepper shows. */
export interface Screen {
  readonly id: string;
  readonly kind: 'consent' | 'data' | 'summary';
  readonly title: JourneyStep['title'];
  /** The form step of a data screen. */
  readonly stepId: string | undefined;
}

/** The screens of a release, up to the summary from which the request is sent; what completes it later is not among them. */
export function listScreens({ journey }: Pick<ReleaseContent, 'journey'>): readonly Screen[] {
  const screens: Screen[] = [];
  for (const { id, kind, title, stepId } of journey) {
    if (kind === 'consent' || kind === 'data' || kind === 'summary')
      screens.push({ id, kind, title, stepId });
    if (kind === 'summary') break;
  }
  return screens;
}

/** True when this archetype pays before the confirmation. */
export function paysBeforeConfirmation({ journey }: Pick<ReleaseContent, 'journey'>): boolean {
  const payment = journey.findIndex(({ kind }) => kind === 'payment');
  const confirmation = journey.findIndex(({ kind }) => kind === 'confirmation');
  return payment !== -1 && payment < confirmation;
}

/** The screen to show: the wanted one, but none beyond the consent before it was given. */
export function chooseScreen(
  screens: readonly Screen[],
  wanted: string | undefined,
  reached: string | null,
): Screen | undefined {
  const first = screens[0];
  const resumed = screens.find(({ id }) => id === reached);
  if (first?.kind === 'consent' && (resumed === undefined || (resumed === first && wanted !== first.id)))
    return first;
  return screens.find(({ id }) => id === wanted) ?? resumed ?? first;
}

export function nextScreen(screens: readonly Screen[], current: Screen): Screen | undefined {
  return screens[screens.findIndex(({ id }) => id === current.id) + 1];
}

export function previousScreen(screens: readonly Screen[], current: Screen): Screen | undefined {
  return screens[screens.findIndex(({ id }) => id === current.id) - 1];
}

export function screenPath(code: string, screen: Pick<Screen, 'id'>): string {
  return `/pratiche/${code}/compila/${screen.id}`;
}
