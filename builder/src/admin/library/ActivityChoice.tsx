import { localize } from '@istanze/shared';
import { useState } from 'react';
import type { LibraryQuery } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { PERFORMERS, performerKey, performerOf, type CellDraft } from './matrix-model';

interface ActivityChoiceProps {
  readonly types: LibraryQuery['activityTypes'];
  readonly chosen: CellDraft['activities'];
  readonly onChange: (chosen: CellDraft['activities']) => void;
}

/** Activities that flows of the pair begin with, and who performs each. */
export function ActivityChoice({ types, chosen, onChange }: ActivityChoiceProps) {
  const { t, locale } = useLanguage();
  const [shownFirst] = useState(() => new Set(chosen.map(({ type }) => type)));
  const row = ({ type, name }: LibraryQuery['activityTypes'][number]) => {
    const found = chosen.find((one) => one.type === type);
    const words = localize(name, locale);
    const others = chosen.filter((one) => one.type !== type);
    return (
      <div key={type} className="choice-row">
        <label className="tick-row">
          <input
            type="checkbox"
            checked={found !== undefined}
            onChange={(event) =>
              onChange(
                event.target.checked ? [...chosen, { type, performer: performerOf('operator') }] : others,
              )
            }
          />
          <span>{words}</span>
        </label>
        {found === undefined ? null : (
          <select
            className="input choice-select"
            aria-label={t('matrix.who', { name: words })}
            value={performerKey(found.performer)}
            onChange={(event) => {
              const key = PERFORMERS.find((one) => one === event.target.value) ?? 'operator';
              onChange(
                chosen.map((one) => (one.type === type ? { type, performer: performerOf(key) } : one)),
              );
            }}
          >
            {PERFORMERS.map((key) => (
              <option key={key} value={key}>
                {t(`performer.${key}`)}
              </option>
            ))}
          </select>
        )}
      </div>
    );
  };
  return (
    <fieldset className="choice-list">
      <legend>{t('matrix.activity-title')}</legend>
      {types.filter(({ type }) => shownFirst.has(type)).map(row)}
      <details className="choice-more">
        <summary>{t('matrix.more-activities')}</summary>
        {types.filter(({ type }) => !shownFirst.has(type)).map(row)}
      </details>
    </fieldset>
  );
}
