import { useCallback, useSyncExternalStore, type ReactNode } from 'react';
import { localize, validateStep, type CompiledSection, type CompiledStep } from '@istanze/shared';
import type { AnswerStore } from '@istanze/shared/react';
import { useLocale } from '../i18n/localization';
import { usePersonalT } from '../i18n/personal-texts';
import { Icon } from '../ui/Icon';
import type { DraftSession } from './draft/draft-session';

interface SectionIndexProps {
  readonly session: DraftSession;
  readonly step: CompiledStep;
}

/** "Informazioni richieste": the groups of this screen, which of them are complete, links to each. */
export function SectionIndex({ session, step }: SectionIndexProps): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const { store } = session;
  const missing = useIncompleteSections(store, step);
  const sections = step.sections.filter(({ path }) => !store.isHidden(path));
  const done = sections.filter(({ definition }) => !missing.has(definition.id)).length;
  const percent = sections.length === 0 ? 100 : Math.round((done / sections.length) * 100);
  return (
    <nav className="section-index" aria-labelledby="section-index-title">
      <h2 className="page-index-title" id="section-index-title">
        {t('index.title')}
      </h2>
      <progress className="section-progress" max={100} value={percent} aria-label={t('index.progress')} />
      <p className="section-count">{t('index.count', { done, of: sections.length })}</p>
      <ul className="link-list">
        {sections.map(({ definition }) => (
          <li key={definition.id}>
            <a
              className="nav-link"
              href={`#sezione-${definition.id}`}
              onClick={(event) => {
                event.preventDefault();
                goToSection(definition.id);
              }}
            >
              <span>{localize(definition.title, locale)}</span>
              {!missing.has(definition.id) && (
                <Icon name="check" className="icon-success icon-sm ms-2" title={t('index.complete')} />
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function goToSection(id: string): void {
  const section = document.querySelector<HTMLElement>(`section[id$="-section-${id}-section"]`);
  section?.scrollIntoView({ block: 'start' });
  section
    ?.querySelector<HTMLElement>('input:not([disabled]), select, textarea, button, [tabindex]')
    ?.focus({ preventScroll: true });
}

/** Ids of the sections with something missing or wrong; asked again a moment after each change, never while a key is pressed. */
function useIncompleteSections(store: AnswerStore, step: CompiledStep): ReadonlySet<string> {
  const snapshot = useCallback(() => describe(store, step), [store, step]);
  const subscribe = useCallback(
    (listener: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const forget = store.onChange(() => {
        clearTimeout(timer);
        timer = setTimeout(listener, 300);
      });
      return () => {
        clearTimeout(timer);
        forget();
      };
    },
    [store],
  );
  return new Set(useSyncExternalStore(subscribe, snapshot, snapshot).split(' '));
}

function describe(store: AnswerStore, step: CompiledStep): string {
  const { issues } = validateStep(store.form, step.definition.id, store.answers(), store.context);
  const keys = new Set(issues.map(({ path }) => path.split('.')[0] ?? ''));
  return step.sections
    .filter((section) => keysOf(section).some((key) => keys.has(key)))
    .map(({ definition }) => definition.id)
    .join(' ');
}

/** Keys of the answers under which a section's content stands. */
function keysOf({ repeat, fields, sections }: CompiledSection): readonly string[] {
  if (repeat !== undefined) return [repeat];
  return [...fields.map(({ key }) => key), ...sections.flatMap(keysOf)];
}
