import {
  localize,
  updateCheck,
  walkFields,
  walkSections,
  type CheckDefinition,
  type CheckOwner,
} from '@istanze/shared';
import { useLanguage } from '../../i18n/i18n';
import { Select } from '../../ui/Select';
import { useDocument, useEditing } from '../designer';
import { repeatsAround } from './vocabulary';

interface CheckPlaceProps {
  readonly owner: CheckOwner;
  readonly check: CheckDefinition;
}

const BY_ITSELF = '';

/** The field beside which the message of a check is read. */
export function CheckPlace({ owner, check }: CheckPlaceProps) {
  const { t, locale } = useLanguage();
  const { run } = useEditing();
  const definition = useDocument(({ stack }) => stack.definition);
  const around = repeatsAround(definition, owner);
  const fields = [...walkFields(definition)].filter(({ repeats }) =>
    repeats.every((repeat) => around.includes(repeat)),
  );
  const lists = [...walkSections(definition)].filter(
    ({ section, parents }) =>
      section.repeat !== undefined && parents.every((one) => one.repeat === undefined),
  );
  const places = [
    ...fields.map(({ field }) => ({ key: field.key, label: localize(field.label, locale) })),
    ...lists.map(({ section }) => ({ key: section.key, label: localize(section.title, locale) })),
  ];
  return (
    <Select
      label={t('checks.at')}
      value={check.at?.[0] ?? BY_ITSELF}
      options={[
        { key: BY_ITSELF, label: t(owner === undefined ? 'checks.at-first' : 'checks.at-own') },
        ...places,
      ]}
      onChange={(key) => run(updateCheck(owner, check.id, { at: key === BY_ITSELF ? undefined : [key] }))}
    />
  );
}
