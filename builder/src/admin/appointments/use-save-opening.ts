import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { Agenda } from '@istanze/shared';
import { SaveAgendaDocument, type AgendaSettingsPartsFragment } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { useNotify } from '../../ui/notify';
import { problemsOf, type Problems } from '../problems-of';

/** Saves an agenda over the version that was opened; afterwards over the one it has become. */
export function useSaveOpening({ office, version: opened }: AgendaSettingsPartsFragment) {
  const { t, locale } = useLanguage();
  const notify = useNotify();
  const [version, setVersion] = useState(opened);
  const [problems, setProblems] = useState<Problems>({});
  const [mutate, { loading }] = useMutation(SaveAgendaDocument);
  const save = async (agenda: Agenda) => {
    const content = {
      ...agenda,
      rules: [...agenda.rules],
      topics: [...agenda.topics],
      closures: [...agenda.closures],
    };
    const variables = {
      officeId: office.id,
      content: JSON.parse(JSON.stringify(content)),
      expectedVersion: version,
    };
    const answer = await mutate({ variables }).then(
      ({ data }) => data?.saveAgenda,
      () => undefined,
    );
    if (answer?.__typename !== 'AgendaPayload') return setProblems(problemsOf({ t, locale }, answer));
    const { outside } = answer.agenda;
    setProblems({});
    setVersion(answer.agenda.version);
    notify({ text: outside === 0 ? t('opening.saved') : t('opening.saved-outside', { count: outside }) });
  };
  return { save, saving: loading, problems };
}
