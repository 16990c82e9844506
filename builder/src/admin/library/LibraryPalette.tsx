import { useQuery } from '@apollo/client/react';
import { addSection, localize } from '@istanze/shared';
import { Button } from '../../ui/Button';
import { useDesigner, useDocument, useEditing } from '../../form-designer/designer';
import { dragNames } from '../../form-designer/dnd/grabbed';
import { placeForSection } from '../../form-designer/edits';
import { PaletteItem } from '../../form-designer/palette/PaletteItem';
import { PaletteList } from '../../form-designer/palette/PaletteList';
import { LibraryDocument } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { useServicePlace } from '../service-context';
import { heldSections, offeredSections } from './offered-sections';
import { useLibraryDrag } from './use-library-drag';
import './library.css';

/** The library sections that the matrix allows on the page where something is chosen. */
export function LibraryPalette() {
  const { t, locale } = useLanguage();
  const { service } = useServicePlace();
  const { document } = useDesigner();
  const { runWithUndo } = useEditing();
  const library = useLibraryDrag();
  const form = useDocument(({ stack }) => stack.definition);
  const selected = useDocument((state) => state.selected);
  const { data } = useQuery(LibraryDocument);
  if (data === undefined) return null;
  const place = placeForSection(form, selected);
  const page = form.steps.findIndex((step) => step.id === place?.parentId);
  const sections = offeredSections(data, service.archetype, page < 0 ? form.steps.length - 1 : page);
  const held = heldSections(form);
  const add = (key: string) => {
    const found = library.find(key);
    const where = placeForSection(document.definition(), document.state().selected);
    if (found === undefined || where === undefined) return;
    const said = t('library-palette.added', { name: localize(found.title, locale) });
    if (runWithUndo(addSection(where.parentId, where.index, found.section), said))
      document.select(found.section.id);
  };
  return (
    <section className="library-palette" aria-label={t('library-palette.title')}>
      <h2>{t('library-palette.title')}</h2>
      {sections.length === 0 ? <p className="small muted">{t('library-palette.empty')}</p> : null}
      <PaletteList>
        <ul className="palette-items">
          {sections.map(({ key, title }) => (
            <li key={key}>
              {held.has(key) ? (
                <Button block variant="quiet" icon="check" isDisabled>
                  {localize(title, locale)}
                </Button>
              ) : (
                <PaletteItem
                  drag={dragNames.librarySection(key)}
                  name={localize(title, locale)}
                  help={t('library-palette.help')}
                  onAdd={() => add(key)}
                />
              )}
            </li>
          ))}
        </ul>
      </PaletteList>
    </section>
  );
}
