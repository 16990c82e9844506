import { useMutation, useQuery } from '@apollo/client/react';
import { localize, type Answers } from '@istanze/shared';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import {
  LibraryDocument,
  SaveArchetypeDocument,
  type ArchetypeFieldsFragment,
  type LibraryQuery,
} from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { useNotify } from '../../ui/notify';
import { SkeletonLines } from '../../ui/Skeleton';
import { SettingsEditor, type SettingsOutcome } from '../SettingsEditor';
import { toOutcome } from '../settings-outcome';
import { fromText, toText } from '../to-text';
import { archetypeForm } from './library-forms';
import { LibraryFrame } from './LibraryFrame';
import { StepsEditor } from './StepsEditor';
import { readSteps, usualSteps } from './step-list';

/** A kind of service: what it is for, its sequence of modules, the flow new services begin with. */
export function ArchetypePage() {
  const { t, locale } = useLanguage();
  const { id } = useParams();
  const { data, error, refetch } = useQuery(LibraryDocument);
  const archetype = data?.archetypes.find((one) => one.id === id);
  const title = id === 'nuovo' ? t('library.new-archetype') : localize(archetype?.name, locale);
  return (
    <LibraryFrame title={title === '' ? t('library.archetypes') : title}>
      {data === undefined ? (
        error === undefined ? (
          <SkeletonLines label={t('common.loading')} heights={[240, 240]} />
        ) : (
          <ErrorState title={t('library.failed')} onRetry={() => void refetch()} />
        )
      ) : id === 'nuovo' ? (
        <ArchetypeEditor modules={data.modules} />
      ) : archetype === undefined ? (
        <EmptyState icon="search" title={t('library.missing')} />
      ) : (
        <ArchetypeEditor key={archetype.id} modules={data.modules} archetype={archetype} />
      )}
    </LibraryFrame>
  );
}

interface ArchetypeEditorProps {
  readonly modules: LibraryQuery['modules'];
  readonly archetype?: ArchetypeFieldsFragment;
}

function ArchetypeEditor({ modules, archetype }: ArchetypeEditorProps) {
  const { t, locale } = useLanguage();
  const navigate = useNavigate();
  const notify = useNotify();
  const [steps, setSteps] = useState(() =>
    archetype === undefined ? usualSteps(modules) : readSteps(archetype.steps),
  );
  const [mutate] = useMutation(SaveArchetypeDocument, {
    refetchQueries: [LibraryDocument],
    awaitRefetchQueries: true,
  });
  const save = async (answers: Answers): Promise<SettingsOutcome> => {
    const input = {
      key: archetype?.key ?? String(answers['key'] ?? ''),
      name: toText(answers['name']),
      description: toText(answers['description']),
      workflow: String(answers['workflow'] ?? ''),
      steps: steps.map(({ moduleId, phase, title }) => ({
        moduleId,
        phase,
        title: title.it === '' ? null : title,
      })),
    };
    try {
      const { data } = await mutate({
        variables: { id: archetype?.id ?? null, input, expectedVersion: archetype?.version ?? 0 },
      });
      const result = data?.saveArchetype;
      if (result?.__typename !== 'ArchetypePayload') return toOutcome({ t, locale }, result);
      notify({ text: t('library.saved') });
      void navigate('/libreria');
      return { kind: 'saved' };
    } catch {
      return { kind: 'refused', text: t('library.unknown') };
    }
  };
  const answers: Answers =
    archetype === undefined
      ? { workflow: 'permits' }
      : {
          name: fromText(archetype.name),
          description: fromText(archetype.description),
          workflow: archetype.workflow,
        };
  return (
    <SettingsEditor
      form={archetypeForm(archetype === undefined)}
      answers={answers}
      submit={t(archetype === undefined ? 'library.new-archetype' : 'library.save-archetype')}
      backTo="/libreria"
      onSave={save}
    >
      <StepsEditor modules={modules} steps={steps} onChange={setSteps} />
    </SettingsEditor>
  );
}
