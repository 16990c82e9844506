import type { AppointmentTopic } from '@istanze/shared';
import { useT } from '../../i18n/i18n';
import { Button, IconButton } from '../../ui/Button';
import { CardTable } from '../../ui/CardTable';
import { CellInput } from './CellInput';
import type { PartProps } from './part-props';
import { nextTopic } from './opening-rows';

/** What can be chosen as the matter of an appointment. */
export function TopicList({ agenda, problems, onChange }: PartProps) {
  const t = useT();
  const { topics, rules } = agenda;
  const change = (id: string, part: Partial<AppointmentTopic>) =>
    onChange({ topics: topics.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  const remove = (gone: string) =>
    onChange({
      topics: topics.filter(({ id }) => id !== gone),
      rules: rules.map((rule) => ({ ...rule, topics: rule.topics.filter((id) => id !== gone) })),
    });
  const field = (label: string, index: number) => t('opening.topic-field', { label, number: index + 1 });
  return (
    <section className="card opening-part" aria-labelledby="opening-topics">
      <h2 id="opening-topics">{t('opening.topics')}</h2>
      <p className="small muted">{t('opening.topics-help')}</p>
      {problems['topics'] === undefined ? null : (
        <p className="field-problem" role="alert">
          {problems['topics']}
        </p>
      )}
      {topics.length === 0 ? null : (
        <CardTable
          flat
          label={t('opening.topics')}
          columns={[t('opening.topic-it'), t('opening.topic-en'), t('opening.topic-services')]}
          withActions
          className="opening-table"
        >
          {topics.map(({ id, name, services }, index) => (
            <tr key={id}>
              <td>
                <CellInput
                  label={field(t('opening.topic-it'), index)}
                  value={name.it}
                  problem={problems[`topics.${index}.name`]}
                  onChange={(it) => change(id, { name: { ...name, it } })}
                />
              </td>
              <td>
                <CellInput
                  label={field(t('opening.topic-en'), index)}
                  value={name.en ?? ''}
                  onChange={(en) => change(id, { name: { ...name, en } })}
                />
              </td>
              <td>
                <CellInput
                  label={field(t('opening.topic-services'), index)}
                  value={services.join(', ')}
                  onChange={(text) => change(id, { services: slugsOf(text) })}
                />
              </td>
              <td className="row-action">
                <IconButton
                  icon="trash"
                  label={t('opening.remove-topic', { number: index + 1 })}
                  onPress={() => remove(id)}
                />
              </td>
            </tr>
          ))}
        </CardTable>
      )}
      <Button icon="plus" onPress={() => onChange({ topics: [...topics, nextTopic(topics)] })}>
        {t('opening.add-topic')}
      </Button>
    </section>
  );
}

/** The addresses that were written; the last one may still be empty. */
function slugsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(',').map((slug) => slug.trim());
}
