import type { ReactNode } from 'react';
import { useText } from '../i18n/localization';
import { usePersonalT } from '../i18n/personal-texts';
import { Steps } from '../ui/Steps';
import type { Screen } from './screens';

interface StepperProps {
  readonly screens: readonly Screen[];
  readonly current: Screen;
}

/** The steps until the request is sent. */
export function Stepper({ screens, current }: StepperProps): ReactNode {
  const t = usePersonalT();
  const text = useText();
  return (
    <Steps
      label={t('stepper.label')}
      titles={screens.map(({ title }) => text(title))}
      position={screens.indexOf(current)}
      done={t('stepper.done')}
      current={t('stepper.current')}
    />
  );
}
