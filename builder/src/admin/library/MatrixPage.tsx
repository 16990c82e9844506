import { useQuery } from '@apollo/client/react';
import { localize } from '@istanze/shared';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { LibraryDocument, type LibraryQuery } from '../../graphql/generated/graphql';
import { useLanguage, useT } from '../../i18n/i18n';
import { ErrorState } from '../../ui/ErrorState';
import { Icon } from '../../ui/Icon';
import { useNotify } from '../../ui/notify';
import { SkeletonLines } from '../../ui/Skeleton';
import { CellDialog } from './CellDialog';
import { LibraryFrame } from './LibraryFrame';
import { moduleKindName } from './module-kinds';
import { findCell, inJourneyOrder, toDraft } from './matrix-model';
import { MatrixGrid } from './MatrixGrid';

/** What each kind of service allows: archetypes by modules on one screen. */
export function MatrixPage() {
  const t = useT();
  return (
    <LibraryFrame title={t('matrix.title')} intro={t('matrix.intro')}>
      <Matrix />
    </LibraryFrame>
  );
}

function Matrix() {
  const t = useT();
  const { data, error, refetch } = useQuery(LibraryDocument, { fetchPolicy: 'cache-and-network' });
  if (data === undefined)
    return error === undefined ? (
      <SkeletonLines label={t('common.loading')} heights={[44, 64, 64, 64, 64, 64]} />
    ) : (
      <ErrorState title={t('library.failed')} onRetry={() => void refetch()} />
    );
  return <LoadedMatrix library={data} reload={() => void refetch()} />;
}

function LoadedMatrix({ library, reload }: { readonly library: LibraryQuery; readonly reload: () => void }) {
  const { t, locale } = useLanguage();
  const notify = useNotify();
  const modules = useMemo(() => inJourneyOrder(library.modules), [library.modules]);
  const [open, setOpen] = useState<{ readonly archetypeId: string; readonly moduleId: string }>();
  const archetype = library.archetypes.find(({ id }) => id === open?.archetypeId);
  const module = library.modules.find(({ id }) => id === open?.moduleId);
  const cell = useMemo(
    () => toDraft(open === undefined ? undefined : findCell(library.matrix, open.archetypeId, open.moduleId)),
    [library.matrix, open],
  );
  return (
    <>
      <MatrixGrid
        library={library}
        modules={modules}
        onOpen={(archetypeId, moduleId) => setOpen({ archetypeId, moduleId })}
      />
      <p className="small muted matrix-help">{t('matrix.help')}</p>
      <div className="library-lists">
        <section className="panel">
          <h2 className="panel-title">{t('library.archetypes')}</h2>
          <ul>
            {library.archetypes.map(({ id, name, description }) => (
              <li key={id} className="panel-row">
                <Link to={`/libreria/archetipi/${id}`}>{localize(name, locale)}</Link>
                <span className="small muted answer-origin">{localize(description, locale)}</span>
              </li>
            ))}
          </ul>
          <p className="panel-row">
            <Link className="button" data-variant="secondary" to="/libreria/archetipi/nuovo">
              <Icon name="plus" />
              {t('library.new-archetype')}
            </Link>
          </p>
        </section>
        <section className="panel">
          <h2 className="panel-title">{t('library.modules')}</h2>
          <ul className="module-list">
            {modules.map(({ id, name, kind }) => (
              <li key={id} className="panel-row">
                <Link to={`/libreria/moduli/${id}`}>{localize(name, locale)}</Link>
                <span className="small muted answer-origin">{moduleKindName(t, kind)}</span>
              </li>
            ))}
          </ul>
          <p className="panel-row">
            <Link className="button" data-variant="secondary" to="/libreria/moduli/nuovo">
              <Icon name="plus" />
              {t('library.new-module')}
            </Link>
          </p>
        </section>
      </div>
      {archetype === undefined || module === undefined ? null : (
        <CellDialog
          key={`${archetype.id} ${module.id}`}
          library={library}
          archetype={archetype}
          module={module}
          before={cell}
          onClose={() => setOpen(undefined)}
          onSaved={() => {
            setOpen(undefined);
            reload();
            notify({ text: t('matrix.saved') });
          }}
        />
      )}
    </>
  );
}
