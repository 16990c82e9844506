import { useMutation } from '@apollo/client/react';
import type { ReactNode } from 'react';
import {
  TryRegisterDocument,
  type RegisterSettingsInput,
  type TryRegisterMutation,
} from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { reasonText } from '../../i18n/server-words';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';

/** Asks the register, with what is written now, whether it is ready; what it answers is said at once. */
export function RegisterTrial({ settings }: { readonly settings: RegisterSettingsInput }) {
  const { t } = useLanguage();
  const [mutate, { data, error, loading }] = useMutation(TryRegisterDocument);
  return (
    <div className="register-trial">
      <Button
        icon="retry"
        isPending={loading}
        onPress={() => void mutate({ variables: { settings } }).catch(() => undefined)}
      >
        {t(loading ? 'register.trying' : 'register.try')}
      </Button>
      <div role="status">
        {error === undefined ? null : <Silent />}
        {data === undefined || data === null ? null : <Answer answer={data.tryRegister} />}
      </div>
    </div>
  );
}

function Silent() {
  const { t } = useLanguage();
  return (
    <Notice tone="danger" title={t('register.trial.SILENT')}>
      {t('register.trial.SILENT-help')}
    </Notice>
  );
}

function Answer({ answer }: { readonly answer: TryRegisterMutation['tryRegister'] }): ReactNode {
  const { t, locale } = useLanguage();
  if (answer.__typename === 'NotAllowed')
    return <Notice tone="danger" title={reasonText({ t, locale }, answer.reason)} />;
  if (answer.__typename === 'ValidationRefusal')
    return (
      <Notice tone="danger" title={t('register.trial.refused')}>
        <ul>
          {answer.issues.map(({ path, message }) => (
            <li key={path}>{message}</li>
          ))}
        </ul>
      </Notice>
    );
  const { outcome, unknownOffices, unknownClassification } = answer;
  if (outcome === 'SILENT') return <Silent />;
  if (outcome !== 'INCOMPLETE')
    return (
      <Notice tone={outcome === 'READY' ? 'ok' : 'danger'} title={t(`register.trial.${outcome}`)}>
        {t(`register.trial.${outcome}-help`)}
      </Notice>
    );
  return (
    <Notice tone="warn" title={t('register.trial.INCOMPLETE')}>
      {unknownOffices.length === 0 ? null : (
        <p>{t('register.trial.offices', { names: unknownOffices.join(', ') })}</p>
      )}
      {unknownClassification ? <p>{t('register.trial.classification')}</p> : null}
    </Notice>
  );
}
