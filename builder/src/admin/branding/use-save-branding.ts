import { useMutation } from '@apollo/client/react';
import type { Answers } from '@istanze/shared';
import { useState } from 'react';
import { SaveBrandingDocument, SessionDocument } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { useNotify } from '../../ui/notify';
import { problemsOf, type Problems } from '../problems-of';
import type { SettingsOutcome } from '../SettingsEditor';
import { toOutcome } from '../settings-outcome';
import { formPath, type Look } from './branding-answers';

/** Saves a look; what is wrong with colour and coat of arms is told apart, the rest stands at its field of the form. */
export function useSaveBranding(version: number): {
  readonly problems: Problems;
  save(answers: Answers, look: Look): Promise<SettingsOutcome>;
} {
  const { t, locale } = useLanguage();
  const notify = useNotify();
  const [problems, setProblems] = useState<Problems>({});
  const [mutate] = useMutation(SaveBrandingDocument, { refetchQueries: [SessionDocument] });
  const save = async (answers: Answers, { name, branding }: Look): Promise<SettingsOutcome> => {
    const answer = await mutate({ variables: { name, branding, expectedVersion: version } }).then(
      ({ data }) => data?.saveBranding,
      () => undefined,
    );
    setProblems({});
    if (answer?.__typename === 'BrandingPayload') {
      notify({ text: t('branding.saved') });
      return { kind: 'saved' };
    }
    if (answer?.__typename !== 'ValidationRefusal') return toOutcome({ t, locale }, answer);
    setProblems(problemsOf({ t, locale }, answer));
    const issues = answer.issues
      .filter(({ path }) => path !== 'primary' && path !== 'logo')
      .map((issue) => ({ ...issue, path: formPath(issue.path, answers) }));
    if (issues.length === 0) return { kind: 'refused', text: t('branding.refused') };
    return toOutcome({ t, locale }, { ...answer, issues });
  };
  return { problems, save };
}
