import { LibraryPalette } from '../../admin/library/LibraryPalette';
import { useT } from '../../i18n/i18n';
import { useDesigner } from '../designer';
import { dragNames, type Grabbed } from '../dnd/grabbed';
import { useDrop } from '../dnd/use-drop';
import { placeForSection, placeForStep } from '../edits';
import { PaletteItem } from './PaletteItem';
import { PaletteList } from './PaletteList';

/** What fields stand in: sections, sections that repeat, steps. */
export function PartPalette() {
  const t = useT();
  const { document } = useDesigner();
  const drop = useDrop();
  const addSection = (repeats: boolean) => {
    const { stack, selected } = document.state();
    const place = placeForSection(stack.definition, selected);
    const grabbed: Grabbed = { kind: 'new-section', repeats };
    if (place !== undefined) drop(grabbed, place);
  };
  const addStep = () => {
    const { stack, selected } = document.state();
    drop({ kind: 'new-step' }, placeForStep(stack.definition, selected));
  };
  const parts = [
    { key: 'section', drag: dragNames.newSection(false), add: () => addSection(false) },
    { key: 'repeat', drag: dragNames.newSection(true), add: () => addSection(true) },
    { key: 'step', drag: dragNames.newStep, add: addStep },
  ] as const;
  return (
    <>
      <p className="small muted">{t('palette.parts-help')}</p>
      <PaletteList>
        <ul className="palette-items">
          {parts.map(({ key, drag, add }) => (
            <li key={key}>
              <PaletteItem
                drag={drag}
                name={t(`palette.new-${key}`)}
                help={t(`palette.new-${key}-help`)}
                detailed
                onAdd={add}
              />
            </li>
          ))}
        </ul>
      </PaletteList>
      <LibraryPalette />
    </>
  );
}
