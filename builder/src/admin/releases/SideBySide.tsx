import { localize, type FormDefinition, type FormEnvironment, type Json } from '@istanze/shared';
import type { PropertyChange } from '@istanze/shared/authoring';
import { useId, useMemo, useState } from 'react';
import { useLanguage, useT } from '../../i18n/i18n';
import { Icon, type IconName } from '../../ui/Icon';
import { changeSentence, propertyName, propertyValue } from './change-words';
import { changedRows, formRows, type FormRow } from './form-rows';
import { isRule, ruleSpeaker, type RuleSpeaker } from './rule-speaker';

/** A form with what its rules may read beside it. */
export interface Side {
  readonly form: FormDefinition;
  readonly environment: FormEnvironment;
}

interface SideBySideProps {
  readonly before: Side;
  readonly after: Side;
  /** What the two columns are. */
  readonly titles: readonly [string, string];
}

/** Two versions of a form beside each other, row by row; each difference is told by a word and an icon. */
export function SideBySide({ before, after, titles }: SideBySideProps) {
  const t = useT();
  const heading = useId();
  const [all, setAll] = useState(false);
  const speakers = useSpeakers(before, after);
  const rows = formRows(before.form, after.form);
  const changed = changedRows(rows);
  if (changed.length === 0) return <p className="panel-row muted">{t('difference.same-form')}</p>;
  return (
    <>
      <label className="choice side-toggle">
        <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
        <span>{t('difference.all')}</span>
      </label>
      <div className="table-scroll" tabIndex={0} role="group" aria-labelledby={heading}>
        <table className="side">
          <caption className="visually-hidden" id={heading}>
            {t('difference.side-by-side')}
          </caption>
          <thead>
            <tr>
              {titles.map((title, at) => (
                <th key={at} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(all ? rows : changed).map((row) => (
              <Row key={row.id} row={row} speakers={speakers} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface Speakers {
  readonly before: RuleSpeaker | undefined;
  readonly after: RuleSpeaker | undefined;
}

function useSpeakers(before: Side, after: Side): Speakers {
  const { t, locale } = useLanguage();
  return useMemo(
    () => ({
      before: ruleSpeaker(before.form, before.environment, { t, locale }),
      after: ruleSpeaker(after.form, after.environment, { t, locale }),
    }),
    [after, before, locale, t],
  );
}

interface RowProps {
  readonly row: FormRow;
  readonly speakers: Speakers;
}

function Row({ row, speakers }: RowProps) {
  const { t, locale } = useLanguage();
  const { before, after, kind, depth } = row;
  return (
    <tr data-kind={kind} data-depth={Math.min(depth, 4)}>
      <td data-side={after === undefined ? 'removed' : undefined}>
        {before === undefined ? (
          <span className="muted">{t('difference.absent')}</span>
        ) : (
          <>
            <span className="side-name">{localize(before, locale)}</span>
            {after === undefined ? <Mark icon="minus" word={t('difference.removed')} tone="removed" /> : null}
            <Values row={row} side="before" speakers={speakers} />
          </>
        )}
      </td>
      <td data-side={before === undefined ? 'added' : undefined}>
        {after === undefined ? (
          <span className="muted">{t('difference.absent')}</span>
        ) : (
          <>
            <span className="side-name">{localize(after, locale)}</span>
            <Marks row={row} />
            <Values row={row} side="after" speakers={speakers} />
          </>
        )}
      </td>
    </tr>
  );
}

function Marks({ row }: { readonly row: FormRow }) {
  const t = useT();
  if (row.before === undefined) return <Mark icon="plus" word={t('difference.added')} tone="added" />;
  return (
    <>
      {row.moved ? <Mark icon="arrowDown" word={t('difference.moved')} tone="moved" /> : null}
      {row.properties.length + row.parts.length > 0 ? (
        <Mark icon="retry" word={t('difference.changed')} tone="changed" />
      ) : null}
    </>
  );
}

interface MarkProps {
  readonly icon: IconName;
  readonly word: string;
  readonly tone: 'added' | 'removed' | 'moved' | 'changed';
}

function Mark({ icon, word, tone }: MarkProps) {
  return (
    <span className="side-mark" data-tone={tone}>
      <Icon name={icon} size="small" />
      {word}
    </span>
  );
}

function Values({ row, side, speakers }: RowProps & { readonly side: 'before' | 'after' }) {
  const words = useLanguage();
  const { properties, parts } = row;
  const told = side === 'after' ? parts : [];
  const say = ({ path }: PropertyChange, value: Json): string =>
    (isRule(path) && value !== null ? speakers[side]?.(row.id, path, value) : undefined) ??
    propertyValue(words, value);
  if (row.before === undefined || row.after === undefined || properties.length + told.length === 0)
    return null;
  return (
    <ul className="side-values">
      {properties.map((property) => (
        <li key={property.path}>
          <span className="muted">{propertyName(words, property.path)}: </span>
          {side === 'before' ? (
            <del>{say(property, property.before)}</del>
          ) : (
            <ins>{say(property, property.after)}</ins>
          )}
        </li>
      ))}
      {told.map((change) => (
        <li key={`${change.kind} ${change.ref}`}>{changeSentence(words, change)}</li>
      ))}
    </ul>
  );
}
