import type { DraftChoice } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';

const CHOICES = ['STAY', 'MOVE_UNHARMED', 'MOVE'] as const satisfies readonly DraftChoice[];

interface DraftChoicesProps {
  readonly value: DraftChoice;
  readonly onChange: (choice: DraftChoice) => void;
}

/** What becomes of the drafts that citizens have open. */
export function DraftChoices({ value, onChange }: DraftChoicesProps) {
  const t = useT();
  return (
    <fieldset className="choices">
      <legend className="field-label">{t('publish.drafts')}</legend>
      {CHOICES.map((choice) => (
        <label key={choice} className="choice">
          <input
            type="radio"
            name="drafts"
            value={choice}
            checked={choice === value}
            aria-describedby={`drafts-${choice}`}
            onChange={() => onChange(choice)}
          />
          <span>
            {t(`publish.drafts-${choice}`)}
            <span className="small muted choice-help" id={`drafts-${choice}`}>
              {t(`publish.drafts-${choice}-help`)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
