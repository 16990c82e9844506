import { useState } from 'react';
import { useT } from '../../i18n/i18n';
import { useConfiguration } from './configuration-context';
import { PartForm } from './PartForm';
import { stampAnswers, stampForm, stampValue } from './stamp-form';

export function StampPart() {
  const t = useT();
  const { configuration, drawn } = useConfiguration();
  const [form] = useState(() => stampForm(drawn, configuration.stampDuty));
  return (
    <PartForm
      part="STAMP_DUTY"
      title={t('settings.part.stampDuty')}
      help={t('settings.help.stampDuty')}
      form={form}
      answers={stampAnswers(configuration.stampDuty)}
      toValue={stampValue}
    />
  );
}
