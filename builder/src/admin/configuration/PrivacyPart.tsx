import { useT } from '../../i18n/i18n';
import { useConfiguration } from './configuration-context';
import { PartForm } from './PartForm';
import { PRIVACY_FORM, privacyAnswers, privacyValue } from './privacy-form';

export function PrivacyPart() {
  const t = useT();
  const { configuration } = useConfiguration();
  return (
    <PartForm
      part="PRIVACY"
      title={t('settings.part.privacy')}
      help={t('settings.help.privacy')}
      form={PRIVACY_FORM}
      answers={privacyAnswers(configuration.privacy)}
      toValue={privacyValue}
    />
  );
}
