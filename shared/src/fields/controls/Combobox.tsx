import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { InputProps } from '../input';
import { useDraft } from './use-draft';
import { useSearch, type Suggestion } from './use-search';

export interface ComboboxProps<T extends Suggestion> extends Pick<
  InputProps,
  'id' | 'labelId' | 'describedBy' | 'required' | 'readOnly' | 'issues' | 't' | 'onBlur'
> {
  readonly shown: string;
  readonly autoComplete?: string | undefined;
  /** Letters needed before it searches; 0 lists everything on opening. */
  readonly minimum: number;
  search(query: string): Promise<readonly T[]> | readonly T[];
  onType(text: string): void;
  onPick(suggestion: T): void;
}

/** Text with suggestions by the ARIA combobox pattern: the list opens under it, arrows move, Enter picks, Escape closes. */
export function Combobox<T extends Suggestion>(props: ComboboxProps<T>): ReactNode {
  const { id, t, labelId, shown, minimum, onPick, onType, onBlur } = props;
  const listId = `${useId()}-list`;
  const box = useRef<HTMLInputElement>(null);
  const [active, setActive] = useState(-1);
  const { suggestions, status, open, look, close } = useSearch(props.search, minimum);
  const draft = useDraft(shown, onType);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (open && suggestions.length > 0)
      list.current?.scrollIntoView?.({ block: 'nearest', behavior: 'instant' });
  }, [open, suggestions]);

  function pick(suggestion: T) {
    draft.leave();
    onPick(suggestion);
    finish();
    box.current?.focus();
  }
  function finish() {
    close();
    setActive(-1);
  }
  function move(to: number) {
    const index = (to + suggestions.length) % Math.max(suggestions.length, 1);
    setActive(index);
    box.current?.ownerDocument.getElementById(`${listId}-${index}`)?.scrollIntoView?.({ block: 'nearest' });
  }
  function onKeyDown(event: KeyboardEvent) {
    const chosen = suggestions[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) look(draft.text);
      else move(event.key === 'ArrowDown' ? active + 1 : active < 0 ? suggestions.length - 1 : active - 1);
    } else if (event.key === 'Enter' && open && chosen !== undefined) {
      event.preventDefault();
      pick(chosen);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      finish();
    }
  }

  return (
    <div className="fr-combobox">
      <input
        ref={box}
        id={id}
        type="text"
        role="combobox"
        className="form-control"
        autoComplete={props.autoComplete ?? 'off'}
        value={draft.text}
        readOnly={props.readOnly}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={open && active >= 0 ? `${listId}-${active}` : undefined}
        aria-describedby={props.describedBy}
        aria-required={props.required || undefined}
        aria-invalid={props.issues.length > 0 || undefined}
        onChange={(event) => {
          setActive(-1);
          draft.type(event.target.value);
          look(event.target.value);
        }}
        onClick={() => minimum === 0 && !open && !props.readOnly && look('')}
        onKeyDown={onKeyDown}
        onBlur={() => {
          draft.leave();
          finish();
          onBlur();
        }}
      />
      <ul
        ref={list}
        id={listId}
        role="listbox"
        aria-labelledby={labelId}
        className="fr-suggestions"
        hidden={!open || suggestions.length === 0}
      >
        {suggestions.map((suggestion, index) => (
          <li
            key={suggestion.key}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(suggestion)}
          >
            {suggestion.label}
          </li>
        ))}
      </ul>
      <p
        className={open && status !== 'found' ? 'form-text fr-search-status' : 'visually-hidden'}
        role="status"
      >
        {open ? statusText() : ''}
      </p>
    </div>
  );

  function statusText(): string {
    if (status === 'searching') return t('field.searching');
    return status === 'failed' ? t('field.search-failed') : t('field.results', { count: suggestions.length });
  }
}
