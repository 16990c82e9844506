import { suggestedRepresentation } from '@istanze/shared';
import { useT } from '../../i18n/i18n';
import { useConfiguration } from './configuration-context';
import { PartForm } from './PartForm';
import { REPRESENTATION_FORM, representationAnswers, representationValue } from './representation-form';

export function RepresentationPart() {
  const t = useT();
  const { configuration, place } = useConfiguration();
  const { representation } = configuration;
  const kinds = representation?.kinds ?? suggestedRepresentation(place.service.archetype.key);
  return (
    <PartForm
      part="REPRESENTATION"
      title={t('settings.part.representation')}
      help={t('settings.help.representation')}
      form={REPRESENTATION_FORM}
      answers={representationAnswers({ ...representation, kinds })}
      toValue={representationValue}
    />
  );
}
