import { useQuery } from '@apollo/client/react';
import { isJsonObject, localize, type Json } from '@istanze/shared';
import { Link } from 'react-router';
import {
  LibraryDocument,
  type LibraryQuery,
  type SectionFieldsFragment,
} from '../../graphql/generated/graphql';
import { formatInstant } from '../../i18n/format';
import { useLanguage, useT } from '../../i18n/i18n';
import { CardTable } from '../../ui/CardTable';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { Icon } from '../../ui/Icon';
import { SkeletonLines } from '../../ui/Skeleton';
import { LibraryFrame } from './LibraryFrame';

/** The sections every form may take from: each is edited once and offered to the forms that hold it. */
export function SectionsPage() {
  const t = useT();
  const { data, error, refetch } = useQuery(LibraryDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <LibraryFrame
      title={t('sections.title')}
      intro={t('sections.intro')}
      actions={
        <Link className="button" data-variant="primary" to="/libreria/sezioni/nuova">
          <Icon name="plus" />
          {t('sections.new')}
        </Link>
      }
    >
      {data === undefined ? (
        error === undefined ? (
          <SkeletonLines label={t('common.loading')} heights={[44, 56, 56, 56]} />
        ) : (
          <ErrorState title={t('library.failed')} onRetry={() => void refetch()} />
        )
      ) : data.sections.length === 0 ? (
        <EmptyState icon="page" title={t('sections.empty')}>
          {t('sections.empty-help')}
        </EmptyState>
      ) : (
        <SectionsTable library={data} />
      )}
    </LibraryFrame>
  );
}

function SectionsTable({ library }: { readonly library: LibraryQuery }) {
  const t = useT();
  return (
    <CardTable
      label={t('sections.title')}
      columns={[t('sections.name'), t('sections.fields'), t('sections.allowed-in'), t('sections.version')]}
    >
      {library.sections.map((section) => (
        <SectionRow key={section.key} section={section} library={library} />
      ))}
    </CardTable>
  );
}

function SectionRow({
  section,
  library,
}: {
  readonly section: SectionFieldsFragment;
  readonly library: LibraryQuery;
}) {
  const { t, locale } = useLanguage();
  const within = new Set(
    library.matrix
      .filter(({ sections }) => sections.some(({ key }) => key === section.key))
      .map(({ archetypeId }) => archetypeId),
  );
  const archetypes = library.archetypes.filter(({ id }) => within.has(id));
  return (
    <tr>
      <th scope="row">
        <Link to={`/libreria/sezioni/${section.key}`}>{localize(section.title, locale)}</Link>
        <span className="small muted answer-origin">{section.key}</span>
      </th>
      <td>{fieldLabels(section.definition, locale)}</td>
      <td>{archetypes.map(({ name }) => localize(name, locale)).join(', ') || t('common.none')}</td>
      <td>
        {section.version}
        <span className="small muted answer-origin">{formatInstant(section.createdAt, locale)}</span>
      </td>
    </tr>
  );
}

/** Labels of the fields of a section, as the server sends it. */
function fieldLabels(definition: Json, locale: 'it' | 'en'): string {
  const fields: Json | undefined = isJsonObject(definition) ? definition['fields'] : undefined;
  const list: readonly Json[] = Array.isArray(fields) ? fields : [];
  return list
    .map((field) => {
      const label = isJsonObject(field) ? field['label'] : undefined;
      const words = isJsonObject(label) ? (label[locale] ?? label['it']) : undefined;
      return typeof words === 'string' ? words : '';
    })
    .join(', ');
}
