import { localize } from '@istanze/shared';
import { useState } from 'react';
import type { SectionFieldsFragment } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import type { CellDraft } from './matrix-model';

interface SectionChoiceProps {
  readonly sections: readonly SectionFieldsFragment[];
  /** How many pages of this module a form of the archetype has. */
  readonly pages: number;
  readonly chosen: CellDraft['sections'];
  readonly onChange: (chosen: CellDraft['sections']) => void;
}

/** Library sections that forms of the pair may use, and which a new form has from the start. */
export function SectionChoice({ sections, pages, chosen, onChange }: SectionChoiceProps) {
  const { t, locale } = useLanguage();
  const [before] = useState(() => new Map(chosen.map(({ key, step }) => [key, step])));
  const stepOf = new Map(chosen.map(({ key, step }) => [key, step]));
  const set = (key: string, step: number | null | undefined) => {
    const others = chosen.filter((one) => one.key !== key);
    const order = sections.map((section) => section.key);
    const next = step === undefined ? others : [...others, { key, step }];
    onChange(next.sort((one, other) => order.indexOf(one.key) - order.indexOf(other.key)));
  };
  return (
    <fieldset className="choice-list">
      <legend>{t('matrix.section-title')}</legend>
      {sections.map(({ key, title, version }) => {
        const step = stepOf.get(key);
        const name = localize(title, locale);
        return (
          <div key={key} className="choice-row">
            <label className="tick-row">
              <input
                type="checkbox"
                checked={step !== undefined}
                onChange={(event) => set(key, event.target.checked ? (before.get(key) ?? null) : undefined)}
              />
              <span>
                {name} <span className="small muted">{t('matrix.version', { version })}</span>
              </span>
            </label>
            {step === undefined || pages === 0 ? null : (
              <select
                className="input choice-select"
                aria-label={t('matrix.where', { name })}
                value={step ?? 0}
                onChange={(event) =>
                  set(key, Number(event.target.value) === 0 ? null : Number(event.target.value))
                }
              >
                <option value={0}>{t('matrix.offered')}</option>
                {Array.from({ length: pages }, (_, at) => (
                  <option key={at} value={at + 1}>
                    {t('matrix.placed', { page: at + 1 })}
                  </option>
                ))}
              </select>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
