import type { ReactNode } from 'react';
import { Icon } from './Icon';

interface StepsProps {
  readonly label: string;
  readonly titles: readonly string[];
  /** Of the current one. */
  readonly position: number;
  /** What a screen reader says after a step that is done, and after the current one. */
  readonly done: string;
  readonly current: string;
}

/** The steps of a task; on a narrow screen the current one alone, with its number. */
export function Steps({ label, titles, position, done, current }: StepsProps): ReactNode {
  return (
    <nav className="steppers" aria-label={label}>
      <div className="steppers-header">
        <ol>
          {titles.map((title, index) => (
            <li
              key={title}
              className={index < position ? 'confirmed' : index === position ? 'active' : ''}
              {...(index === position ? { 'aria-current': 'step' } : {})}
            >
              {title}
              {index < position && (
                <>
                  <Icon name="check" className="steppers-success" />
                  <span className="visually-hidden">{done}</span>
                </>
              )}
              {index === position && <span className="visually-hidden">{current}</span>}
            </li>
          ))}
        </ol>
        <span className="steppers-index" aria-hidden="true">
          {position + 1}/{titles.length}
        </span>
      </div>
    </nav>
  );
}
