import type { ReactNode } from 'react';
import type { ReleaseContent } from '@istanze/shared';
import { useText } from '../../i18n/localization';
import type { Screen } from '../screens';
import { ConsentNotice } from './ConsentNotice';
import { DeclarationNote } from './DeclarationNote';
import { FormOutline } from './FormOutline';

interface ScreenOutlineProps {
  readonly content: ReleaseContent;
  readonly screen: Screen;
}

/** The shape of a screen while its draft is opened: what can be read of it already, and the room its questions will take. */
export function ScreenOutline({ content, screen }: ScreenOutlineProps): ReactNode {
  const text = useText();
  switch (screen.kind) {
    case 'consent':
      return (
        <div className="row">
          <div className="col-12 col-lg-8">
            <div className="richtext-wrapper">
              <ConsentNotice content={content} />
            </div>
          </div>
        </div>
      );
    case 'data': {
      const steps = content.form.steps.filter(({ id }) => id === screen.stepId);
      const help = text(steps[0]?.help);
      return (
        <div className="row">
          <div className="col-12 col-lg-8 offset-lg-4">
            {help !== '' && <p className="lead">{help}</p>}
            <FormOutline steps={steps} />
          </div>
        </div>
      );
    }
    case 'summary':
      return (
        <div className="row justify-content-center">
          <div className="col-12 col-lg-9">
            <DeclarationNote />
            <FormOutline steps={content.form.steps} />
          </div>
        </div>
      );
  }
}
