import { addField, fields, localize, type FieldType } from '@istanze/shared';
import { useState } from 'react';
import { newField } from '../../document/new-field';
import { randomId } from '../../graphql/idempotency';
import { useLanguage } from '../../i18n/i18n';
import { useDesigner, useDocument, useEditing } from '../designer';
import { findNode, placeForNew } from '../edits';
import { PaletteItem } from './PaletteItem';

const GROUPS = [
  'text',
  'choice',
  'number',
  'date',
  'person',
  'place',
  'document',
  'layout',
] as const satisfies readonly FieldType['group'][];
const offered: readonly FieldType[] = Object.values<FieldType>(fields).filter(
  ({ internal }) => internal !== true,
);

/** Without accents and capitals. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The kinds of field, to be dragged into the page or added at the end of the chosen section. */
export function Palette() {
  const { t, locale } = useLanguage();
  const { document } = useDesigner();
  const { run } = useEditing();
  const [search, setSearch] = useState('');
  const target = useDocument(({ stack, selected }) => {
    const place = placeForNew(stack.definition, selected);
    const node = findNode(stack.definition, place?.sectionId);
    return node?.kind === 'section' ? localize(node.section.title, locale) : undefined;
  });
  const wanted = plain(search.trim());
  const found = offered.filter(
    ({ name, description }) =>
      plain(localize(name, locale)).includes(wanted) || plain(localize(description, locale)).includes(wanted),
  );
  const add = (type: FieldType) => {
    const { stack, selected } = document.state();
    const place = placeForNew(stack.definition, selected);
    if (place === undefined) return;
    const field = newField(stack.definition, type, randomId());
    if (run(addField(place.sectionId, place.index, field))) document.select(field.id);
  };
  return (
    <section className="palette" aria-label={t('palette.title')}>
      <h2>{t('palette.title')}</h2>
      <p className="small muted">
        {target === undefined ? t('palette.no-section') : t('palette.help', { section: target })}
      </p>
      <label className="visually-hidden" htmlFor="palette-search">
        {t('palette.search')}
      </label>
      <input
        id="palette-search"
        className="input"
        type="text"
        placeholder={t('palette.search')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {found.length === 0 ? <p className="muted">{t('palette.nothing')}</p> : null}
      {GROUPS.map((group) => {
        const types = found.filter((type) => type.group === group);
        if (types.length === 0) return null;
        return (
          <div key={group}>
            <h3 className="palette-group">{t(`palette.group.${group}`)}</h3>
            <ul className="palette-items">
              {types.map((type) => (
                <li key={type.type}>
                  <PaletteItem type={type} onAdd={() => add(type)} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
