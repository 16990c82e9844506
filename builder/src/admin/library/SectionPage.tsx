import { useQuery } from '@apollo/client/react';
import { isJsonObject, localize, type Text } from '@istanze/shared';
import { useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { SectionPageDocument, type SectionPageQuery } from '../../graphql/generated/graphql';
import { useLanguage, useT } from '../../i18n/i18n';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { SkeletonLines } from '../../ui/Skeleton';
import { AdminOnly } from '../AdminOnly';
import { SettingsEditor } from '../SettingsEditor';
import { fromText, toText } from '../to-text';
import { newSectionForm } from './library-forms';
import { LibraryFrame } from './LibraryFrame';
import { emptySection } from './section-form';
import { SectionEditor } from './SectionEditor';
import { SectionUses } from './SectionUses';

/** A library section: edited like a small form, saved as versions, then offered to the forms that hold it. */
export function SectionPage() {
  const { key = '' } = useParams();
  return (
    <AdminOnly>{key === 'nuova' ? <NewSection /> : <OpenSection key={key} sectionKey={key} />}</AdminOnly>
  );
}

function NewSection() {
  const t = useT();
  const navigate = useNavigate();
  return (
    <LibraryFrame title={t('sections.new')} intro={t('sections.new-help')}>
      <SettingsEditor
        form={newSectionForm}
        answers={{}}
        submit={t('sections.compose')}
        backTo="/libreria/sezioni"
        onSave={(answers) => {
          const { key } = answers;
          const name = toText(answers['name']);
          void navigate(`/libreria/sezioni/${String(key)}`, { state: { name } });
          return Promise.resolve({ kind: 'saved' });
        }}
      />
    </LibraryFrame>
  );
}

function OpenSection({ sectionKey }: { readonly sectionKey: string }) {
  const t = useT();
  const { data, error, refetch } = useQuery(SectionPageDocument, {
    variables: { key: sectionKey },
    fetchPolicy: 'network-only',
  });
  if (data === undefined)
    return (
      <div className="page">
        {error === undefined ? (
          <SkeletonLines label={t('common.loading')} heights={[44, 480]} />
        ) : (
          <ErrorState title={t('library.failed')} onRetry={() => void refetch()} />
        )}
      </div>
    );
  return <LoadedSection sectionKey={sectionKey} page={data} reload={() => void refetch()} />;
}

interface LoadedSectionProps {
  readonly sectionKey: string;
  readonly page: SectionPageQuery;
  readonly reload: () => void;
}

function LoadedSection({ sectionKey, page, reload }: LoadedSectionProps) {
  const { t, locale } = useLanguage();
  const name = useNewName();
  const [newest] = page.sectionVersions;
  const [showUses, setShowUses] = useState(false);
  if (newest === undefined && name === undefined)
    return <EmptyState icon="search" title={t('library.missing')} />;
  const title = newest === undefined ? localize(name, locale) : localize(newest.title, locale);
  if (showUses)
    return <SectionUses page={page} title={title} reload={reload} onBack={() => setShowUses(false)} />;
  return (
    <SectionEditor
      key={newest?.version ?? 0}
      sectionKey={sectionKey}
      title={title}
      version={newest?.version ?? 0}
      definition={newest?.definition ?? emptySection(sectionKey, fromText(name ?? { it: sectionKey }))}
      uses={page.sectionUses.length}
      onSaved={reload}
      onUses={() => setShowUses(true)}
    />
  );
}

/** The name given on the page before, for a section that is not saved yet. */
function useNewName(): Text | undefined {
  const state: unknown = useLocation().state;
  const name = isJsonObject(state) ? toText(state['name']) : undefined;
  return name === undefined || name.it === '' ? undefined : name;
}
