import { useLanguage } from '../../i18n/i18n';
import { Select } from '../../ui/Select';
import { SAMPLE_PEOPLE, type SamplePerson } from './sample-people';

interface PersonChoiceProps {
  readonly person: SamplePerson;
  readonly onChange: (person: SamplePerson) => void;
}

/** As whom the form is seen: what is known of them is filled in. */
export function PersonChoice({ person, onChange }: PersonChoiceProps) {
  const { t } = useLanguage();
  return (
    <Select
      label={t('preview.person')}
      options={SAMPLE_PEOPLE.map(({ key }) => ({ key, label: t(`preview.person.${key}`) }))}
      value={person.key}
      onChange={(key) => {
        const chosen = SAMPLE_PEOPLE.find((one) => one.key === key);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}
