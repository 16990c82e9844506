import { isJsonObject } from '@istanze/shared';
import type { AnswerStore } from '@istanze/shared/react';
import { useEffect } from 'react';
import { suggestCodePrefix, suggestSlug } from './suggest-slug';

const SUGGESTED = [
  { key: 'slug', suggest: suggestSlug },
  { key: 'codePrefix', suggest: suggestCodePrefix },
] as const;

/** Fills address and letters from the name as it is written, until somebody writes them by hand. */
export function useSuggestions(store: AnswerStore): void {
  useEffect(() => {
    const last = new Map<string, string>();
    return store.onChange(({ path }) => {
      if (!path.startsWith('title')) return;
      const title = store.get('title');
      const name = isJsonObject(title) && typeof title['it'] === 'string' ? title['it'] : '';
      for (const { key, suggest } of SUGGESTED) {
        const now = store.get(key);
        if (now !== null && now !== '' && now !== last.get(key)) continue;
        const value = suggest(name);
        last.set(key, value);
        store.set(key, value === '' ? null : value);
      }
    });
  }, [store]);
}
