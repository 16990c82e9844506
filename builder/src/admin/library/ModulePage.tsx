import { useMutation, useQuery } from '@apollo/client/react';
import { localize, type Answers } from '@istanze/shared';
import { useNavigate, useParams } from 'react-router';
import {
  LibraryDocument,
  SaveModuleDocument,
  type ModuleFieldsFragment,
} from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { useNotify } from '../../ui/notify';
import { SkeletonLines } from '../../ui/Skeleton';
import { SettingsEditor, type SettingsOutcome } from '../SettingsEditor';
import { toOutcome } from '../settings-outcome';
import { fromText, toText } from '../to-text';
import { moduleForm } from './library-forms';
import { LibraryFrame } from './LibraryFrame';

/** A module of the journey: its name and what it is for; a new one is given its kind. */
export function ModulePage() {
  const { t, locale } = useLanguage();
  const { id } = useParams();
  const { data, error, refetch } = useQuery(LibraryDocument);
  const module = data?.modules.find((one) => one.id === id);
  const title = id === 'nuovo' ? t('library.new-module') : localize(module?.name, locale);
  return (
    <LibraryFrame title={title === '' ? t('library.modules') : title}>
      {data === undefined ? (
        error === undefined ? (
          <SkeletonLines label={t('common.loading')} heights={[240]} />
        ) : (
          <ErrorState title={t('library.failed')} onRetry={() => void refetch()} />
        )
      ) : id === 'nuovo' ? (
        <ModuleEditor />
      ) : module === undefined ? (
        <EmptyState icon="search" title={t('library.missing')} />
      ) : (
        <ModuleEditor key={module.id} module={module} />
      )}
    </LibraryFrame>
  );
}

function ModuleEditor({ module }: { readonly module?: ModuleFieldsFragment }) {
  const { t, locale } = useLanguage();
  const navigate = useNavigate();
  const notify = useNotify();
  const [mutate] = useMutation(SaveModuleDocument, {
    refetchQueries: [LibraryDocument],
    awaitRefetchQueries: true,
  });
  const save = async (answers: Answers): Promise<SettingsOutcome> => {
    const { key, kind } = answers;
    const input = {
      key: module?.key ?? String(key ?? ''),
      kind: module?.kind ?? String(kind ?? ''),
      name: toText(answers['name']),
      description: toText(answers['description']),
    };
    try {
      const { data } = await mutate({
        variables: { id: module?.id ?? null, input, expectedVersion: module?.version ?? 0 },
      });
      const result = data?.saveModule;
      if (result?.__typename !== 'ModulePayload') return toOutcome({ t, locale }, result);
      notify({ text: t('library.saved') });
      void navigate('/libreria');
      return { kind: 'saved' };
    } catch {
      return { kind: 'refused', text: t('library.unknown') };
    }
  };
  const answers =
    module === undefined ? {} : { name: fromText(module.name), description: fromText(module.description) };
  return (
    <SettingsEditor
      form={moduleForm(module === undefined, t)}
      answers={answers}
      submit={t(module === undefined ? 'library.new-module' : 'library.save-module')}
      backTo="/libreria"
      onSave={save}
    />
  );
}
