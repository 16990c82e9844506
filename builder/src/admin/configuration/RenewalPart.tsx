import { useT } from '../../i18n/i18n';
import { useConfiguration } from './configuration-context';
import { PartForm } from './PartForm';
import { RENEWAL_FORM, renewalAnswers, renewalValue } from './renewal-form';

export function RenewalPart() {
  const t = useT();
  const { configuration } = useConfiguration();
  return (
    <PartForm
      part="RENEWAL"
      title={t('settings.part.renewal')}
      help={t('settings.help.renewal')}
      form={RENEWAL_FORM}
      answers={renewalAnswers(configuration.renewal)}
      toValue={renewalValue}
    />
  );
}
