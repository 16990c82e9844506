import type { ReactNode } from 'react';
import type { ReleaseContent } from '@istanze/shared';
import { useText } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import type { Screen } from '../screens';

interface ScreenOutlineProps {
  readonly content: ReleaseContent;
  readonly screen: Screen;
}

/** The shape of a screen while its draft is opened: what can be read of it already, and the room its questions will take. */
export function ScreenOutline({ content, screen }: ScreenOutlineProps): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const step = content.form.steps.find(({ id }) => id === screen.stepId);
  const help = text(step?.help);
  return (
    <div className="row">
      <div className="col-12 col-lg-8 offset-lg-4 screen-outline">
        <span className="visually-hidden" role="status">
          {t('wait.loading')}
        </span>
        {help !== '' && <p className="lead">{help}</p>}
        {(step?.sections ?? []).map((section) => (
          <div key={section.id} className="outline-section" aria-hidden="true">
            <p className="outline-title">{text(section.title)}</p>
            <div className="outline-fields">
              {section.fields.map(({ id, width }) => (
                <div key={id} className="skeleton outline-field" data-width={width} />
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
