import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useLanguage } from '../../i18n/i18n';
import { complete, completionsAt, type Completion } from './completion';
import { CompletionList } from './CompletionList';
import type { LineIssue } from './formula-line';
import { FormulaIssues } from './FormulaIssues';
import { functionHints } from './function-hints';
import { useRuleScene } from './rule-scene';
import { variableLabel } from './wording';

interface FormulaEditorProps {
  readonly line: string;
  readonly issues: readonly LineIssue[];
  readonly onChange: (line: string) => void;
}

/** A rule written as a formula: names are completed by what people call them, and what is wrong is marked where it is. */
export function FormulaEditor({ line, issues, onChange }: FormulaEditorProps) {
  const { t, locale } = useLanguage();
  const id = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const hints = useMemo(() => functionHints({ t, locale }), [locale, t]);
  const completion = useCompletions(line, hints);
  const { found, active, open } = completion;
  const put = (chosen: Completion, caret: number) => {
    const next = complete(line, caret, chosen);
    onChange(next.line);
    completion.close();
    window.requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const chosen = found[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (found.length === 0 || (!open && event.key === 'ArrowUp')) return;
      event.preventDefault();
      completion.move(event.key === 'ArrowDown' ? 1 : -1, event.currentTarget.selectionStart);
    } else if (event.key === 'Enter' || (event.key === 'Tab' && open && chosen !== undefined)) {
      event.preventDefault();
      if (open && chosen !== undefined) put(chosen, event.currentTarget.selectionStart);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      completion.close();
    }
  };
  return (
    <div className="formula-editor">
      <p className="small muted" id={`${id}-help`}>
        {t('formula.help')}
      </p>
      <textarea
        ref={input}
        className="input code"
        rows={3}
        value={line}
        spellCheck={false}
        aria-label={t('formula.label')}
        aria-describedby={`${id}-help ${id}-issues`}
        aria-invalid={issues.length > 0 || undefined}
        aria-autocomplete="list"
        aria-controls={open ? `${id}-list` : undefined}
        aria-activedescendant={open && found.length > 0 ? `${id}-list-${active}` : undefined}
        onChange={(event) => {
          onChange(event.target.value.replace(/\n/g, ' '));
          completion.ask(event.target.selectionStart);
        }}
        onSelect={(event) => completion.follow(event.currentTarget.selectionStart)}
        onKeyDown={press}
        onBlur={() => completion.close()}
      />
      {open ? (
        <CompletionList
          id={`${id}-list`}
          completions={found}
          active={active}
          onPick={(chosen) => put(chosen, input.current?.selectionStart ?? line.length)}
        />
      ) : null}
      <p className="visually-hidden" role="status">
        {open ? t('formula.count', { count: found.length }) : ''}
      </p>
      <FormulaIssues id={`${id}-issues`} line={line} issues={issues} />
      <details className="formula-functions">
        <summary>{t('formula.functions')}</summary>
        <ul>
          {hints.map(({ name, signature, help }) => (
            <li key={name}>
              <button
                type="button"
                className="link-button code"
                onClick={() =>
                  put(
                    { insert: `${name}()`, label: name, detail: help, caret: name.length + 1 },
                    input.current?.selectionStart ?? line.length,
                  )
                }
              >
                {signature}
              </button>
              <span className="small muted">{help}</span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

/** Which completions stand at the caret, and whether they are shown. */
function useCompletions(line: string, hints: ReturnType<typeof functionHints>) {
  const { t, locale } = useLanguage();
  const { vocabulary } = useRuleScene();
  const [asked, setAsked] = useState<number>();
  const [active, setActive] = useState(0);
  const found = useMemo(
    () =>
      completionsAt(line, asked ?? line.length, vocabulary.variables, hints, (variable) =>
        variableLabel(variable, { t, locale }),
      ),
    [asked, hints, line, locale, t, vocabulary],
  );
  return {
    found,
    active: Math.min(active, Math.max(found.length - 1, 0)),
    open: asked !== undefined && found.length > 0,
    ask(caret: number) {
      setAsked(caret);
      setActive(0);
    },
    /** The caret went elsewhere by itself. */
    follow(caret: number) {
      if (asked !== undefined && asked !== caret) setAsked(undefined);
    },
    move(by: 1 | -1, caret: number) {
      if (asked === undefined) setAsked(caret);
      else setActive((at) => (Math.min(at, found.length - 1) + by + found.length) % found.length);
    },
    close: () => setAsked(undefined),
  };
}
