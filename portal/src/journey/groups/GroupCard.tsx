import { useEffect, useRef, useState, type ReactNode } from 'react';
import { localize, type CompiledField, type CompiledSection } from '@istanze/shared';
import { provenanceWords } from '@istanze/shared/react';
import { useLocale } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import type { DraftSession } from '../draft/draft-session';
import { goToGroup } from './go-to-group';
import { isKnownGroup } from './is-known-group';

interface GroupCardProps {
  readonly session: DraftSession;
  readonly section: CompiledSection;
  /** The group with its questions open. */
  readonly children: ReactNode;
}

/** A group of which everything is known already: its data as text with where they come from, until somebody changes them. */
export function GroupCard({ session, section, children }: GroupCardProps): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const { id, title } = section.definition;
  const [open, setOpen] = useState(
    () => !isKnownGroup(session, section) || window.location.hash === `#sezione-${id}`,
  );
  const opened = useRef(false);
  useEffect(() => {
    if (open && opened.current) goToGroup(id);
  }, [open, id]);
  if (open) return children;
  const name = localize(title, locale);
  return (
    <section id={`group-section-${id}-section`} className="fr-card" aria-labelledby={`group-${id}`}>
      <div className="fr-card-head">
        <h2 id={`group-${id}`} className="fr-card-title">
          {name}
        </h2>
        <button
          type="button"
          className="btn btn-link"
          aria-label={t('group.changeNamed', { group: name })}
          onClick={() => {
            opened.current = true;
            setOpen(true);
          }}
        >
          {t('group.change')}
        </button>
      </div>
      <dl className="fr-rows">
        {section.fields
          .filter(({ key }) => !session.store.isHidden(key))
          .map((field) => (
            <KnownRow key={field.definition.id} session={session} field={field} />
          ))}
      </dl>
    </section>
  );
}

function KnownRow({ session, field }: { readonly session: DraftSession; readonly field: CompiledField }) {
  const t = usePersonalT();
  const locale = useLocale();
  const { definition, key, type, settings } = field;
  const { store } = session;
  const origin = session.view().provenance[key];
  const parsed = type.parse(store.get(key), settings);
  const words = [
    ...(definition.readonlyWhenSourced === true ? [t('group.fixed')] : []),
    ...(origin === undefined ? [] : [provenanceWords(origin, store.context.today, locale)]),
  ];
  return (
    <div className="fr-row">
      <dt>{localize(definition.label, locale)}</dt>
      <dd>
        {parsed.ok ? type.print(parsed.value, settings, locale) : ''}
        <span className="form-text fr-origin">{words.join(' · ')}</span>
      </dd>
    </div>
  );
}
