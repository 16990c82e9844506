import type { Closure } from '@istanze/shared';
import { todayInRome } from '../../i18n/format';
import { useT } from '../../i18n/i18n';
import { Button, IconButton } from '../../ui/Button';
import { CellInput } from './CellInput';
import type { PartProps } from './part-props';

/** Days on which the office receives nobody, beside Sundays and national holidays. */
export function ClosureList({ agenda, problems, onChange }: PartProps) {
  const t = useT();
  const { closures } = agenda;
  const change = (at: number, part: Partial<Closure>) =>
    onChange({ closures: closures.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  const today = todayInRome();
  const parts = [
    ['from', 'opening.first-day'],
    ['to', 'opening.last-day'],
    ['reason', 'opening.why'],
  ] as const;
  return (
    <section className="card opening-part" aria-labelledby="opening-closures">
      <h2 id="opening-closures">{t('opening.closures')}</h2>
      <p className="small muted">{t('opening.closures-help')}</p>
      {closures.length === 0 ? null : (
        <ul className="opening-closures">
          {closures.map((closure, index) => (
            <li key={index}>
              {parts.map(([key, label]) => (
                <label key={key} className="opening-closure">
                  <span className="small muted" aria-hidden="true">
                    {t(label)}
                  </span>
                  <CellInput
                    label={t('opening.closure-field', { label: t(label), number: index + 1 })}
                    type={key === 'reason' ? 'text' : 'date'}
                    value={closure[key]}
                    problem={problems[`closures.${index}.${key}`]}
                    onChange={(value) => change(index, { [key]: value })}
                  />
                </label>
              ))}
              <IconButton
                icon="trash"
                label={t('opening.remove-closure', { number: index + 1 })}
                onPress={() => onChange({ closures: closures.filter((_, at) => at !== index) })}
              />
            </li>
          ))}
        </ul>
      )}
      <Button
        icon="plus"
        onPress={() => onChange({ closures: [...closures, { from: today, to: today, reason: '' }] })}
      >
        {t('opening.add-closure')}
      </Button>
    </section>
  );
}
