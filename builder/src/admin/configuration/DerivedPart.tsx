import { useState } from 'react';
import { Link } from 'react-router';
import { useT } from '../../i18n/i18n';
import { EmptyState } from '../../ui/EmptyState';
import { useConfiguration } from './configuration-context';
import { derivedAnswers, derivedForm, derivedValue } from './derived-form';
import { fieldsWhere } from './form-fields';
import { PartForm } from './PartForm';

/** What the municipality's own lists say of an address: the zone, the district. */
export function DerivedPart() {
  const t = useT();
  const { configuration, drawn, civicRanges, place } = useConfiguration();
  const [addresses] = useState(() => fieldsWhere(drawn, ({ type }) => type.type === 'address'));
  const sets = civicRanges.map(({ key, values, ranges }) => ({
    key,
    name: {
      it: `${key}: ${values.join(', ')} (${ranges} tratti di via)`,
      en: `${key}: ${values.join(', ')} (${ranges} stretches of streets)`,
    },
  }));
  if (addresses.length === 0 || sets.length === 0)
    return (
      <EmptyState
        icon="search"
        title={t(addresses.length === 0 ? 'settings.derived.no-address' : 'settings.derived.no-sets')}
        action={
          addresses.length === 0 ? (
            <Link className="button" data-variant="secondary" to={`/servizi/${place.service.id}/modulo`}>
              {t('settings.open-form')}
            </Link>
          ) : undefined
        }
      >
        {t(addresses.length === 0 ? 'settings.derived.no-address-help' : 'settings.derived.no-sets-help')}
      </EmptyState>
    );
  return (
    <PartForm
      part="DERIVED"
      title={t('settings.part.derived')}
      help={t('settings.help.derived')}
      form={derivedForm(sets, addresses)}
      answers={derivedAnswers(configuration.derived)}
      toValue={derivedValue}
    />
  );
}
