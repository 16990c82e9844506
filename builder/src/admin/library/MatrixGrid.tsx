import { localize } from '@istanze/shared';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { LibraryQuery, ModuleFieldsFragment } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { Icon } from '../../ui/Icon';
import { findCell, nextPlace } from './matrix-model';

interface MatrixGridProps {
  readonly library: Pick<LibraryQuery, 'archetypes' | 'matrix'>;
  readonly modules: readonly ModuleFieldsFragment[];
  readonly onOpen: (archetypeId: string, moduleId: string) => void;
}

/** Archetypes by modules: one stop of the Tab key, then arrows; Enter opens the pair. */
export function MatrixGrid({ library, modules, onOpen }: MatrixGridProps) {
  const { t, locale } = useLanguage();
  const { archetypes, matrix } = library;
  const [place, setPlace] = useState({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const move = (event: KeyboardEvent) => {
    const next = nextPlace(event.key, place, { rows: archetypes.length, columns: modules.length });
    if (next === undefined) return;
    event.preventDefault();
    setPlace(next);
    table.current?.querySelector<HTMLElement>(`[data-place="${next.row}:${next.column}"]`)?.focus();
  };
  return (
    <div className="card table-scroll">
      <table className="matrix" role="grid" aria-label={t('matrix.label')} ref={table} onKeyDown={move}>
        <thead>
          <tr>
            <td />
            {modules.map((module) => (
              <th key={module.id} scope="col">
                {localize(module.name, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {archetypes.map((archetype, row) => (
            <tr key={archetype.id}>
              <th scope="row">{localize(archetype.name, locale)}</th>
              {modules.map((module, column) => {
                const cell = findCell(matrix, archetype.id, module.id);
                const name = t('matrix.cell', {
                  archetype: localize(archetype.name, locale),
                  module: localize(module.name, locale),
                });
                return (
                  <td key={module.id} role="gridcell" data-allowed={cell !== undefined}>
                    <button
                      type="button"
                      className="matrix-cell"
                      data-place={`${row}:${column}`}
                      tabIndex={place.row === row && place.column === column ? 0 : -1}
                      aria-haspopup="dialog"
                      onFocus={() => setPlace({ row, column })}
                      onClick={() => onOpen(archetype.id, module.id)}
                    >
                      <span className="visually-hidden">{name}</span>
                      {cell === undefined ? (
                        <>
                          <Icon name="minus" size="small" />
                          <span className="visually-hidden">{t('matrix.not-allowed')}</span>
                        </>
                      ) : (
                        <CellWords sections={cell.sections.length} activities={cell.activities.length} />
                      )}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellWords({ sections, activities }: { readonly sections: number; readonly activities: number }) {
  const { t } = useLanguage();
  return (
    <>
      <Icon name="check" size="small" />
      <span className="visually-hidden">{t('matrix.allowed')}</span>
      <span className="matrix-counts">
        {sections === 0 ? null : <span>{t('matrix.sections', { count: sections })}</span>}
        {activities === 0 ? null : <span>{t('matrix.activities', { count: activities })}</span>}
      </span>
    </>
  );
}
