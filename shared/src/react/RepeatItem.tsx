import { useCallback, useSyncExternalStore, type ReactNode } from 'react';
import type { RepeatDefinition } from '../definition';
import { joinPath, type Path } from '../kernel';
import { deeper, Heading, type HeadingLevel } from './Heading';
import { itemTitle, titleKeys } from './repeat-items';
import { domId, useRenderer, type RendererContext } from './renderer-context';
import { rendererWords } from './renderer-words';

export interface RepeatItemProps {
  readonly repeat: RepeatDefinition;
  readonly path: Path;
  readonly position: number;
  /** Of the section's title, over that of the item. */
  readonly level: HeadingLevel;
  /** What the item holds, under its title. */
  readonly children: ReactNode;
  readonly onRemove: (() => void) | undefined;
}

/** One item of a repeating section: a card with its title and what it holds. */
export function RepeatItem(props: RepeatItemProps): ReactNode {
  const { repeat, path, position, level, children, onRemove } = props;
  const renderer = useRenderer();
  const { idPrefix, locale } = renderer;
  const t = rendererWords(locale);
  const title = useItemTitle(renderer, repeat, path, position);
  const titleId = `${domId(idPrefix, path)}--title`;
  return (
    <li className="fr-item">
      <div role="group" aria-labelledby={titleId}>
        <div className="fr-item-head">
          <Heading level={deeper(level)} id={titleId} className="fr-item-title" tabIndex={-1}>
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
        {children}
      </div>
    </li>
  );
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
      const stops = titleKeys(repeat, locale).map((key) =>
        store.topic(joinPath(path, key)).subscribe(listener),
      );
      return () => stops.forEach((stop) => stop());
    },
    [store, repeat, path, locale],
  );
  const read = () => itemTitle(store, repeat, path, position, locale);
  return useSyncExternalStore(subscribe, read, read);
}
