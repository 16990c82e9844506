import type { ReactNode } from 'react';
import { findField, localize, locate, readPath, type Json, type Path } from '@istanze/shared';
import { useLocale } from '../i18n/localization';
import { usePersonalT } from '../i18n/personal-texts';
import type { DraftSession } from './draft/draft-session';
import { useDraftView } from './draft/use-draft-session';

/** Two tabs changed the same thing differently: both values side by side, the person chooses, nothing is thrown away unseen. */
export function ConflictPanel({ session }: { readonly session: DraftSession }): ReactNode {
  const t = usePersonalT();
  const { conflicts } = useDraftView(session);
  if (conflicts.length === 0) return null;
  return (
    <section
      className="callout callout-highlight warning conflict-panel"
      role="alert"
      aria-labelledby="conflict-title"
    >
      <h2 className="h5" id="conflict-title">
        {t('conflict.title')}
      </h2>
      <p>{t('conflict.text')}</p>
      {conflicts.map(({ path, mine, theirs }) => (
        <ConflictChoice key={path} session={session} path={path} mine={mine} theirs={theirs} />
      ))}
    </section>
  );
}

interface ConflictChoiceProps {
  readonly session: DraftSession;
  readonly path: Path;
  readonly mine: Json;
  readonly theirs: Json;
}

function ConflictChoice({ session, path, mine, theirs }: ConflictChoiceProps): ReactNode {
  const t = usePersonalT();
  const print = usePrintedValue(session, path);
  const label = useLabel(session, path);
  return (
    <fieldset className="conflict-choice">
      <legend className="h6">{label}</legend>
      <dl className="facts">
        <dt>{t('conflict.mine')}</dt>
        <dd>{print(mine)}</dd>
        <dt>{t('conflict.theirs')}</dt>
        <dd>{print(theirs)}</dd>
      </dl>
      <p className="sheet-actions">
        <button
          type="button"
          className="btn btn-outline-primary"
          onClick={() => session.resolve(path, 'mine')}
        >
          {t('conflict.keepMine')}
        </button>
        <button
          type="button"
          className="btn btn-outline-primary"
          onClick={() => session.resolve(path, 'theirs')}
        >
          {t('conflict.keepTheirs')}
        </button>
      </p>
    </fieldset>
  );
}

function useLabel(session: DraftSession, path: Path): string {
  const locale = useLocale();
  const owner = ownerPath(session, path);
  const field = findField(session.form, owner);
  const section = locate(session.form, path).repeat;
  return localize(field?.definition.label ?? section?.definition.title, locale);
}

/** The value in words; of a value inside a composite one the whole is printed as it would become. */
function usePrintedValue(session: DraftSession, path: Path): (value: Json) => string {
  const t = usePersonalT();
  const locale = useLocale();
  return (value) => {
    if (value === null) return t('conflict.empty');
    const owner = ownerPath(session, path);
    const field = findField(session.form, owner);
    if (field === undefined) return describeItems(value, t('conflict.items', { count: countItems(value) }));
    const whole = owner === path ? value : readPath(session.store.answers(), owner);
    return field.type.print(whole, field.settings, locale) || t('conflict.empty');
  };
}

function ownerPath(session: DraftSession, path: Path): Path {
  return locate(session.form, path).ownerPath;
}

function countItems(value: Json): number {
  return Array.isArray(value) ? value.length : 1;
}

function describeItems(value: Json, items: string): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : items;
}
