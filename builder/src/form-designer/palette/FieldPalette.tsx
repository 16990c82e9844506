import { fields, localize, type FieldType } from '@istanze/shared';
import { useState } from 'react';
import { nodeIndex } from '../../document/node-index';
import { plain } from '../../document/plain-text';
import { useLanguage } from '../../i18n/i18n';
import { useDesigner, useDocument } from '../designer';
import { dragNames } from '../dnd/grabbed';
import { useDrop } from '../dnd/use-drop';
import { placeForField } from '../edits';
import { PaletteItem } from './PaletteItem';
import { PaletteList } from './PaletteList';

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

/** The kinds of field, to be dragged into the page or added after what is chosen. */
export function FieldPalette() {
  const { t, locale } = useLanguage();
  const { document } = useDesigner();
  const drop = useDrop();
  const [search, setSearch] = useState('');
  const target = useDocument(({ stack, selected }) => {
    const place = placeForField(stack.definition, selected);
    const node = place === undefined ? undefined : nodeIndex(stack.definition).get(place.parentId);
    return node?.kind === 'section' ? localize(node.section.title, locale) : undefined;
  });
  const wanted = plain(search.trim());
  const found = offered.filter(
    ({ name, description }) =>
      plain(localize(name, locale)).includes(wanted) || plain(localize(description, locale)).includes(wanted),
  );
  const add = ({ type }: FieldType) => {
    const { stack, selected } = document.state();
    const place = placeForField(stack.definition, selected);
    if (place !== undefined) drop({ kind: 'new-field', type }, place);
  };
  return (
    <>
      <p className="small muted">
        {target === undefined ? t('palette.no-section') : t('palette.help', { section: target })}
      </p>
      <input
        className="input palette-search"
        type="text"
        aria-label={t('palette.search')}
        placeholder={t('palette.search')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {found.length === 0 ? <p className="muted">{t('palette.nothing')}</p> : null}
      <PaletteList>
        {GROUPS.map((group) => {
          const types = found.filter((type) => type.group === group);
          if (types.length === 0) return null;
          return (
            <div key={group}>
              <h2 className="palette-group">{t(`palette.group.${group}`)}</h2>
              <ul className="palette-items">
                {types.map((type) => (
                  <li key={type.type}>
                    <PaletteItem
                      drag={dragNames.newField(type.type)}
                      name={localize(type.name, locale)}
                      help={localize(type.description, locale)}
                      onAdd={() => add(type)}
                    />
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </PaletteList>
    </>
  );
}
