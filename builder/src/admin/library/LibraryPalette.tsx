import { useQuery } from '@apollo/client/react';
import { addSection, localize } from '@istanze/shared';
import { Button } from '../../ui/Button';
import { useDesigner, useDocument, useEditing } from '../../form-designer/designer';
import { placeForSection } from '../../form-designer/edits';
import { LibraryDocument } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { useServicePlace } from '../service-context';
import { heldSections, offeredSections } from './offered-sections';
import { readSection } from './section-form';
import './library.css';

/** The library sections that the matrix allows on the page where something is chosen. */
export function LibraryPalette() {
  const { t, locale } = useLanguage();
  const { service } = useServicePlace();
  const { document } = useDesigner();
  const { runWithUndo } = useEditing();
  const form = useDocument(({ stack }) => stack.definition);
  const selected = useDocument((state) => state.selected);
  const { data } = useQuery(LibraryDocument);
  if (data === undefined) return null;
  const place = placeForSection(form, selected);
  const page = form.steps.findIndex((step) => step.id === place?.parentId);
  const sections = offeredSections(data, service.archetype, page < 0 ? form.steps.length - 1 : page);
  const held = heldSections(form);
  const add = (key: string) => {
    const found = sections.find((section) => section.key === key);
    const definition = found === undefined ? undefined : readSection(found.definition);
    const where = placeForSection(document.definition(), document.state().selected);
    if (found === undefined || definition === undefined || where === undefined) return;
    const section = { ...definition, pinned: { section: key, version: found.version } };
    if (
      runWithUndo(
        addSection(where.parentId, where.index, section),
        t('library-palette.added', { name: localize(found.title, locale) }),
      )
    )
      document.select(section.id);
  };
  return (
    <section className="library-palette" aria-label={t('library-palette.title')}>
      <h3>{t('library-palette.title')}</h3>
      {sections.length === 0 ? <p className="small muted">{t('library-palette.empty')}</p> : null}
      <ul className="palette-items">
        {sections.map(({ key, title }) => (
          <li key={key}>
            <Button
              block
              variant="quiet"
              icon={held.has(key) ? 'check' : 'plus'}
              isDisabled={held.has(key)}
              onPress={() => add(key)}
            >
              {localize(title, locale)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
