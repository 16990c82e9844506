import type { ReactNode } from 'react';
import { useText } from '../i18n/localization';
import { usePersonalT } from '../i18n/personal-texts';
import { Icon } from '../ui/Icon';
import type { Screen } from './screens';

interface StepperProps {
  readonly screens: readonly Screen[];
  readonly current: Screen;
}

/** The steps until the request is sent; on a narrow screen the current one alone, with its number. */
export function Stepper({ screens, current }: StepperProps): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const position = screens.indexOf(current);
  return (
    <nav className="steppers" aria-label={t('stepper.label')}>
      <div className="steppers-header">
        <ol>
          {screens.map((screen, index) => (
            <li
              key={screen.id}
              className={index < position ? 'confirmed' : index === position ? 'active' : ''}
              {...(index === position ? { 'aria-current': 'step' } : {})}
            >
              {text(screen.title)}
              {index < position && (
                <>
                  <Icon name="check" className="steppers-success" />
                  <span className="visually-hidden">{t('stepper.done')}</span>
                </>
              )}
              {index === position && <span className="visually-hidden">{t('stepper.current')}</span>}
            </li>
          ))}
        </ol>
        <span className="steppers-index" aria-hidden="true">
          {position + 1}/{screens.length}
        </span>
      </div>
    </nav>
  );
}
