import type { ReactNode } from 'react';
import { localize, type CompiledStep } from '@istanze/shared';
import { useLocale } from '../i18n/localization';
import { usePersonalT } from '../i18n/personal-texts';
import { Icon } from '../ui/Icon';
import type { DraftSession } from './draft/draft-session';
import { goToGroup } from './groups/go-to-group';
import { useIncompleteGroups } from './groups/use-incomplete-groups';

interface SectionIndexProps {
  readonly session: DraftSession;
  readonly step: CompiledStep;
}

/** "Informazioni richieste": the groups of this screen, which of them are complete, links to each. */
export function SectionIndex({ session, step }: SectionIndexProps): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const { store } = session;
  const missing = useIncompleteGroups(store, step);
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
                goToGroup(definition.id);
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
