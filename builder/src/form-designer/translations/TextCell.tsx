import type { Locale } from '@istanze/shared';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useEditing } from '../designer';
import { translated, type FormText } from './texts';

interface TextCellProps {
  readonly entry: FormText;
  readonly language: Locale;
  readonly label: string;
  readonly missing: boolean;
}

/** One text in one language. Enter goes down the column, Shift Enter up; Escape gives back what was there. */
export function TextCell({ entry, language, label, missing }: TextCellProps) {
  const { run } = useEditing();
  const stored = entry.text[language] ?? '';
  const [words, setWords] = useState(stored);
  useEffect(() => setWords(stored), [stored]);
  const save = () => {
    if (words === stored || (language === 'it' && words.trim() === '')) return setWords(stored);
    run(entry.write(translated(entry.text, language, words)));
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape' && words !== stored) {
      event.stopPropagation();
      setWords(stored);
    }
    if (event.key !== 'Enter' || event.ctrlKey) return;
    event.preventDefault();
    moveFocus(event.currentTarget, event.shiftKey ? -1 : 1);
  };
  return (
    <textarea
      className="input text-cell"
      rows={1}
      lang={language}
      data-column={language}
      data-missing={missing || undefined}
      aria-label={label}
      value={words}
      onChange={(event) => setWords(event.target.value)}
      onBlur={save}
      onKeyDown={press}
    />
  );
}

/** To the cell above or below in the same column. */
function moveFocus(from: HTMLTextAreaElement, by: 1 | -1): void {
  const column = `textarea[data-column="${from.dataset['column'] ?? ''}"]`;
  const cells = [...(from.closest('[data-texts]')?.querySelectorAll<HTMLTextAreaElement>(column) ?? [])];
  const next = cells[cells.indexOf(from) + by];
  if (next === undefined) return from.blur();
  next.focus();
  next.select();
}
