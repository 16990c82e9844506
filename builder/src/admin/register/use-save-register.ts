import { useMutation } from '@apollo/client/react';
import type { Answers } from '@istanze/shared';
import { RegisterSettingsDocument, SaveRegisterSettingsDocument } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { useNotify } from '../../ui/notify';
import type { SettingsOutcome } from '../SettingsEditor';
import { toOutcome } from '../settings-outcome';
import { toRegisterInput } from './register-answers';

/** Saves what was filled in; what is wrong stands at its field. */
export function useSaveRegister(version: number): (answers: Answers) => Promise<SettingsOutcome> {
  const { t, locale } = useLanguage();
  const notify = useNotify();
  const [mutate] = useMutation(SaveRegisterSettingsDocument, {
    refetchQueries: [RegisterSettingsDocument],
    awaitRefetchQueries: true,
  });
  return async (answers) => {
    const variables = { settings: toRegisterInput(answers), expectedVersion: version };
    const answer = await mutate({ variables }).then(
      ({ data }) => data?.saveRegisterSettings,
      () => undefined,
    );
    if (answer?.__typename !== 'RegisterSettingsPayload') return toOutcome({ t, locale }, answer);
    notify({ text: t('register.saved') });
    return { kind: 'saved' };
  };
}
