import { localize } from '@istanze/shared';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { NewServiceChoicesQuery } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';

export type ArchetypeOption = NewServiceChoicesQuery['archetypes'][number];

interface ArchetypeChoiceProps {
  readonly archetypes: readonly ArchetypeOption[];
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
}

/** The kinds of service, each with what it is for; one is chosen. */
export function ArchetypeChoice({ archetypes, value, onChange }: ArchetypeChoiceProps) {
  const { t, locale } = useLanguage();
  return (
    <RadioGroup className="archetype-choice" value={value ?? null} onChange={onChange}>
      <Label className="archetype-choice-label">{t('new-service.kind')}</Label>
      <div className="archetype-cards">
        {archetypes.map(({ id, name, description }) => (
          <Radio key={id} value={id} className="archetype-card">
            <span className="archetype-dot" aria-hidden="true" />
            <span className="archetype-words">
              <strong>{localize(name, locale)}</strong>
              <span className="small muted">{localize(description, locale)}</span>
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
