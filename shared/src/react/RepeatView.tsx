import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { RepeatDefinition } from '../definition';
import { joinPath, type Path } from '../kernel';
import type { HeadingLevel } from './Heading';
import { issueText } from './issue-text';
import { addMissingItems, itemNoun, itemsAt, itemTitle, type Item } from './repeat-items';
import { RepeatItem } from './RepeatItem';
import { domId, useRenderer } from './renderer-context';
import { rendererWords } from './renderer-words';
import { useRevision } from './use-revision';

export interface RepeatViewProps {
  /** Of its items in the answers. */
  readonly path: Path;
  readonly repeat: RepeatDefinition;
  readonly titleId: string;
  /** Of that title. */
  readonly level: HeadingLevel;
  /** What an item holds, by its path. */
  readonly children: (itemPath: Path) => ReactNode;
}

interface Removed {
  readonly item: Item;
  readonly index: number;
  readonly title: string;
}

/** The items of a repeating section: add, remove, take back a removal. Focus follows what was done. */
export function RepeatView(props: RepeatViewProps): ReactNode {
  const { path: repeatPath, repeat, titleId, level, children } = props;
  const { store, locale, mode, idPrefix, newId, announce } = useRenderer();
  useRevision(store, repeatPath);
  const [removed, setRemoved] = useState<Removed>();
  const focusNext = useRef<string>(undefined);
  const box = useRef<HTMLDivElement>(null);
  const t = rendererWords(locale);
  const items = itemsAt(store, repeatPath);
  const noun = itemNoun(repeat, locale);
  const editing = mode === 'edit';

  useEffect(() => {
    if (editing) addMissingItems(store, repeatPath, repeat, newId);
  }, [editing, store, repeatPath, repeat, newId]);
  useEffect(() => {
    if (focusNext.current === undefined) return;
    box.current?.ownerDocument.getElementById(focusNext.current)?.focus();
    focusNext.current = undefined;
  });
  const idOf = (itemId: string) => domId(idPrefix, joinPath(repeatPath, itemId));
  const titleOf = (itemId: string, index: number) =>
    itemTitle(store, repeat, joinPath(repeatPath, itemId), index + 1, locale);

  function add() {
    const id = newId();
    setRemoved(undefined);
    focusNext.current = `${idOf(id)}--title`;
    store.set(joinPath(repeatPath, id), { _id: id });
    announce(t('renderer.repeat.added', { item: titleOf(id, items.length) }));
  }
  function remove(id: string, index: number) {
    const item = itemsAt(store, repeatPath)[index];
    if (item === undefined) return;
    const title = titleOf(id, index);
    setRemoved({ item, index, title });
    focusNext.current = `${domId(idPrefix, repeatPath)}--undo`;
    store.set(joinPath(repeatPath, id), null);
    announce(t('renderer.repeat.removed', { item: title }));
  }
  function restore({ item, index, title }: Removed) {
    setRemoved(undefined);
    focusNext.current = `${idOf(item._id)}--title`;
    const others = itemsAt(store, repeatPath);
    store.set(repeatPath, [...others.slice(0, index), item, ...others.slice(index)]);
    announce(t('renderer.repeat.restored', { item: title }));
  }
  const undo =
    removed === undefined ? null : (
      <li className="fr-removed" key="removed">
        <span>{t('renderer.repeat.removed', { item: removed.title })}</span>
        <button
          type="button"
          id={`${domId(idPrefix, repeatPath)}--undo`}
          className="btn btn-link"
          aria-label={t('renderer.repeat.undo-named', { item: removed.title })}
          onClick={() => restore(removed)}
        >
          {t('renderer.repeat.undo')}
        </button>
      </li>
    );
  const issues = store.issuesAt(repeatPath);
  return (
    <div
      ref={box}
      className="fr-repeat"
      id={domId(idPrefix, repeatPath)}
      tabIndex={-1}
      role="group"
      aria-labelledby={titleId}
    >
      {items.length === 0 && removed === undefined ? (
        <p className="form-text">{t('renderer.repeat.none')}</p>
      ) : null}
      <ol className="fr-items">
        {items.flatMap((item, index) => [
          removed?.index === index ? undo : null,
          <RepeatItem
            key={item._id}
            level={level}
            repeat={repeat}
            path={joinPath(repeatPath, item._id)}
            position={index + 1}
            onRemove={editing && items.length > repeat.min ? () => remove(item._id, index) : undefined}
          >
            {children(joinPath(repeatPath, item._id))}
          </RepeatItem>,
        ])}
        {removed !== undefined && removed.index >= items.length ? undo : null}
      </ol>
      {issues.map((issue) => (
        <p key={issue.code} className="invalid-feedback fr-error">
          {issueText(issue, undefined, locale)}
        </p>
      ))}
      {mode !== 'read' ? (
        items.length < repeat.max ? (
          <button type="button" className="btn btn-outline-primary fr-add" disabled={!editing} onClick={add}>
            {t('renderer.repeat.add', { item: noun })}
          </button>
        ) : (
          <p className="form-text">{t('renderer.repeat.full', { max: repeat.max })}</p>
        )
      ) : null}
    </div>
  );
}
