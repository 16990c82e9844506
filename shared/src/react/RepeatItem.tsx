import { useCallback, useSyncExternalStore, type ReactNode } from 'react';
import type { RepeatDefinition } from '../definition';
import type { CompiledSection } from '../form';
import { joinPath, type Path } from '../kernel';
import { FieldView } from './FieldView';
import { Heading } from './Heading';
import { itemTitle, titleKeys } from './repeat-items';
import { domId, useRenderer, type RendererContext } from './renderer-context';
import { rendererWords } from './renderer-words';

export interface RepeatItemProps {
  readonly section: CompiledSection;
  readonly repeat: RepeatDefinition;
  readonly path: Path;
  readonly position: number;
  readonly onRemove: (() => void) | undefined;
}

/** One item of a repeating section: a card with its title and its fields. */
export function RepeatItem({ section, repeat, path, position, onRemove }: RepeatItemProps): ReactNode {
  const renderer = useRenderer();
  const { idPrefix, headingLevel, locale } = renderer;
  const t = rendererWords(locale);
  const title = useItemTitle(renderer, repeat, path, position);
  const titleId = `${domId(idPrefix, path)}--title`;
  return (
    <li className="fr-item">
      <div role="group" aria-labelledby={titleId}>
        <div className="fr-item-head">
          <Heading level={deeper(headingLevel)} id={titleId} className="fr-item-title" tabIndex={-1}>
            {title}
          </Heading>
          {onRemove === undefined ? null : (
            <button
              type="button"
              className="btn btn-link"
              aria-label={t('renderer.repeat.remove-named', { item: title })}
              onClick={onRemove}
            >
              {t('renderer.repeat.remove')}
            </button>
          )}
        </div>
        <div className="fr-fields">
          {section.fields.map((field) => (
            <FieldView key={field.definition.id} field={field} path={joinPath(path, field.key)} />
          ))}
        </div>
      </div>
    </li>
  );
}

const DEEPER = { 2: 3, 3: 4, 4: 5 } as const;

function deeper(level: RendererContext['headingLevel']) {
  return DEEPER[level];
}

/** The title follows the values it names, without drawing the item's fields again. */
function useItemTitle(
  { store, locale }: RendererContext,
  repeat: RepeatDefinition,
  path: Path,
  position: number,
): string {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = titleKeys(repeat, locale).map((key) => store.subscribe(joinPath(path, key), listener));
      return () => stops.forEach((stop) => stop());
    },
    [store, repeat, path, locale],
  );
  const read = () => itemTitle(store, repeat, path, position, locale);
  return useSyncExternalStore(subscribe, read, read);
}
