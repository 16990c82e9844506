import { localize, type OpeningRule } from '@istanze/shared';
import { useLanguage, useT } from '../../i18n/i18n';
import { Button, IconButton } from '../../ui/Button';
import { CardTable } from '../../ui/CardTable';
import { CellInput } from './CellInput';
import { nextRule, toNumber, weekdayName } from './opening-rows';
import type { PartProps } from './part-props';

/** The desks of a week, one a row. */
export function RuleTable({ agenda, problems, onChange }: PartProps) {
  const t = useT();
  const { rules } = agenda;
  const columns = ['weekday', 'from', 'to', 'minutes', 'capacity', 'desk-topics'] as const;
  return (
    <section className="card opening-part" aria-labelledby="opening-rules">
      <h2 id="opening-rules">{t('opening.rules')}</h2>
      <p className="small muted">{t('opening.rules-help')}</p>
      {rules.length === 0 ? (
        <p>{t('opening.no-rules')}</p>
      ) : (
        <CardTable
          flat
          label={t('opening.rules')}
          columns={columns.map((column) => t(`opening.${column}`))}
          withActions
          className="opening-table"
        >
          {rules.map((rule, index) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              number={index + 1}
              agenda={agenda}
              problems={problems}
              onChange={onChange}
            />
          ))}
        </CardTable>
      )}
      <Button icon="plus" onPress={() => onChange({ rules: [...rules, nextRule(rules)] })}>
        {t('opening.add-rule')}
      </Button>
    </section>
  );
}

interface RuleRowProps extends PartProps {
  readonly rule: OpeningRule;
  readonly number: number;
}

function RuleRow({ rule, number, agenda, problems, onChange }: RuleRowProps) {
  const { t, locale } = useLanguage();
  const { rules } = agenda;
  const name = (key: 'weekday' | 'from' | 'to' | 'minutes' | 'capacity') =>
    t('opening.rule-field', { label: t(`opening.${key}`), number });
  const problem = (key: string) => problems[`rules.${number - 1}.${key}`];
  const change = (part: Partial<OpeningRule>) =>
    onChange({ rules: rules.map((one) => (one.id === rule.id ? { ...one, ...part } : one)) });
  return (
    <tr>
      <td>
        <select
          className="input"
          aria-label={name('weekday')}
          value={rule.weekday}
          onChange={({ target }) => change({ weekday: Number(target.value) })}
        >
          {[1, 2, 3, 4, 5, 6].map((weekday) => (
            <option key={weekday} value={weekday}>
              {weekdayName(weekday, locale)}
            </option>
          ))}
        </select>
      </td>
      {(['from', 'to'] as const).map((key) => (
        <td key={key}>
          <CellInput
            label={name(key)}
            type="time"
            value={rule[key]}
            problem={problem(key)}
            onChange={(time) => change({ [key]: time })}
          />
        </td>
      ))}
      {(['minutes', 'capacity'] as const).map((key) => (
        <td key={key}>
          <CellInput
            label={name(key)}
            width="narrow"
            value={String(rule[key])}
            problem={problem(key)}
            onChange={(text) => change({ [key]: toNumber(text) })}
          />
        </td>
      ))}
      <td>
        <TopicTicks rule={rule} agenda={agenda} onChange={(topics) => change({ topics })} />
      </td>
      <td className="row-action">
        <IconButton
          icon="trash"
          label={t('opening.remove-rule', { number })}
          onPress={() => onChange({ rules: rules.filter(({ id }) => id !== rule.id) })}
        />
      </td>
    </tr>
  );
}

interface TopicTicksProps extends Pick<PartProps, 'agenda'> {
  readonly rule: OpeningRule;
  readonly onChange: (topics: readonly string[]) => void;
}

/** What the desk deals with; nothing ticked means everything. */
function TopicTicks({ rule, agenda, onChange }: TopicTicksProps) {
  const { t, locale } = useLanguage();
  const chosen = agenda.topics.filter(({ id }) => rule.topics.includes(id));
  const said = chosen.map(({ name }) => localize(name, locale)).join(', ');
  return (
    <details className="opening-topics">
      <summary>{said === '' ? t('opening.every-topic') : said}</summary>
      {agenda.topics.map(({ id, name }) => (
        <label key={id} className="tick-line">
          <input
            type="checkbox"
            checked={rule.topics.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...rule.topics, id] : rule.topics.filter((one) => one !== id))
            }
          />
          {localize(name, locale)}
        </label>
      ))}
    </details>
  );
}
