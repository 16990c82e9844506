import { useEffect, useRef, useState } from 'react';
import { searchForm } from '../../document/search-form';
import { useT } from '../../i18n/i18n';
import { IconButton } from '../../ui/Button';
import { createCell, useCell } from '../cell';
import { focusNode } from '../canvas/focus-node';
import { useDesigner, useDocument } from '../designer';

/** Grows each time the search is asked for; 0 while it is closed. */
export const searchAsked = createCell(0);

/** Looks for words in titles, explanations, keys, options and messages; what is found is chosen, one after the other. */
export function FormSearch() {
  const asked = useCell(searchAsked, (value) => value);
  return asked === 0 ? null : <SearchBar asked={asked} />;
}

function SearchBar({ asked }: { readonly asked: number }) {
  const t = useT();
  const { document } = useDesigner();
  const [words, setWords] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const found = useDocument(({ stack }) => searchForm(stack.definition, words).join(' '));
  const selected = useDocument((state) => state.selected);
  const ids = found === '' ? [] : found.split(' ');
  const at = ids.indexOf(selected ?? '');
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [asked]);
  const go = (by: 1 | -1) => {
    const next = ids[at < 0 ? (by > 0 ? 0 : ids.length - 1) : (at + by + ids.length) % ids.length];
    if (next !== undefined) document.select(next);
  };
  const close = () => {
    searchAsked.set(0);
    if (selected !== undefined) focusNode(selected);
  };
  return (
    <search className="form-search">
      <input
        ref={input}
        className="input"
        type="text"
        aria-label={t('form-search.label')}
        placeholder={t('form-search.label')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') close();
        }}
      />
      <span className="small muted form-search-count" role="status">
        {words.trim() === '' ? '' : t('search.found', { at: at + 1, count: ids.length })}
      </span>
      <IconButton
        icon="arrowUp"
        label={t('search.previous')}
        isDisabled={ids.length === 0}
        onPress={() => go(-1)}
      />
      <IconButton
        icon="arrowDown"
        label={t('search.next')}
        isDisabled={ids.length === 0}
        onPress={() => go(1)}
      />
      <IconButton icon="close" label={t('search.close')} onPress={close} />
    </search>
  );
}
