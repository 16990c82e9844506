import type { ReactNode } from 'react';
import type { FormDefinition } from '@istanze/shared';
import { useText } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';

interface FormOutlineProps {
  readonly steps: FormDefinition['steps'];
}

/** The shape of questions that are not there yet: their titles, and the room they will take. */
export function FormOutline({ steps }: FormOutlineProps): ReactNode {
  const t = usePersonalT();
  const text = useText();
  return (
    <div className="form-outline">
      <span className="visually-hidden" role="status">
        {t('wait.loading')}
      </span>
      {steps
        .flatMap(({ sections }) => sections)
        .map((section) => (
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
  );
}
