import { useEffect, useRef, type ReactNode } from 'react';
import { findField } from '../form';
import { localize, type Issue } from '../kernel';
import { ALL_ISSUES } from './answer-store';
import { Heading } from './Heading';
import { issueText } from './issue-text';
import { itemTitleAt } from './repeat-items';
import { domId, useRenderer } from './renderer-context';
import { rendererWords } from './renderer-words';
import { useRevision } from './use-revision';

export interface ErrorSummaryProps {
  /** Takes the focus each time it grows. */
  readonly refusals: number;
}

/** What is to be corrected, on top of the form, each with a link to its control; an item goes when it is right. */
export function ErrorSummary({ refusals }: ErrorSummaryProps): ReactNode {
  const { store, locale, idPrefix, headingLevel } = useRenderer();
  useRevision(store, ALL_ISSUES);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusals > 0) bring(box.current, 'start');
  }, [refusals]);
  const issues = store.issues();
  if (refusals === 0 || issues.length === 0) return null;
  const t = rendererWords(locale);
  const titleId = `${idPrefix}-summary`;
  return (
    <div ref={box} className="fr-summary" role="alert" aria-labelledby={titleId} tabIndex={-1}>
      <Heading level={headingLevel} id={titleId} className="fr-summary-title">
        {t('renderer.errors.title', { count: issues.length })}
      </Heading>
      <p>{t('renderer.errors.hint')}</p>
      <ul>
        {issues.map((issue) => (
          <li key={`${issue.path} ${issue.code}`}>
            <a
              href={`#${domId(idPrefix, issue.path)}`}
              onClick={(event) => {
                event.preventDefault();
                focusAt(event.currentTarget.ownerDocument, idPrefix, issue);
              }}
            >
              {labelOf(issue)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );

  function labelOf(issue: Issue): string {
    const field = findField(store.form, issue.path);
    const label = localize(field?.definition.label, locale);
    const place = [itemTitleAt(store, issue.path, locale), label].filter((part) => part !== '').join(', ');
    const text = issueText(issue, field?.type, locale);
    if (place === '') return text;
    return /[?!:.]$/.test(place) ? `${place} ${text}` : `${place}: ${text}`;
  }
}

const CONTROLS = 'input:not([disabled]), select, textarea, button, [tabindex]';

/** Puts the focus on the control an issue stands at: itself, else the first control of its field. */
export function focusAt(page: Document, idPrefix: string, { path }: Pick<Issue, 'path'>): void {
  const id = domId(idPrefix, path);
  const control =
    page.getElementById(id) ?? page.getElementById(`${id}--field`)?.querySelector<HTMLElement>(CONTROLS);
  bring(control, 'center');
}

/** At once, even where the page scrolls smoothly: the focus must not be out of sight. */
function bring(element: HTMLElement | null | undefined, block: ScrollLogicalPosition): void {
  element?.scrollIntoView?.({ block, behavior: 'instant' });
  element?.focus({ preventScroll: true });
}
