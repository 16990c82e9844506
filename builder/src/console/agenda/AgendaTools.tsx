import type { IsoDate } from '@istanze/shared';
import { todayInRome } from '../../i18n/format';
import { useT } from '../../i18n/i18n';
import { Button, IconButton } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { stepped, type AgendaView } from './agenda-days';

interface AgendaToolsProps {
  readonly day: IsoDate;
  readonly view: AgendaView;
  readonly office: string;
  readonly offices: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (part: Readonly<Record<string, string>>) => void;
}

/** Which days are shown, and of which office. */
export function AgendaTools({ day, view, office, offices, onChange }: AgendaToolsProps) {
  const t = useT();
  return (
    <div className="agenda-tools">
      <div className="agenda-steps">
        <IconButton
          icon="arrowLeft"
          label={t(view === 'day' ? 'agenda.before.day' : 'agenda.before.week')}
          onPress={() => onChange({ giorno: stepped(day, view, -1) })}
        />
        <Button onPress={() => onChange({ giorno: todayInRome() })}>{t('agenda.today')}</Button>
        <IconButton
          icon="arrowRight"
          label={t(view === 'day' ? 'agenda.after.day' : 'agenda.after.week')}
          onPress={() => onChange({ giorno: stepped(day, view, 1) })}
        />
        <label className="agenda-date">
          <span className="visually-hidden">{t('agenda.go-to')}</span>
          <input
            className="input"
            type="date"
            value={day}
            onChange={({ target }) => {
              if (target.value !== '') onChange({ giorno: target.value });
            }}
          />
        </label>
      </div>
      <Select
        label={t('agenda.view')}
        labelHidden
        value={view}
        options={[
          { key: 'day', label: t('agenda.view.day') },
          { key: 'week', label: t('agenda.view.week') },
        ]}
        onChange={(key) => onChange({ vista: key === 'week' ? 'settimana' : 'giorno' })}
      />
      {offices.length > 1 ? (
        <Select
          label={t('agenda.office')}
          labelHidden
          value={office === '' ? 'all' : office}
          options={[
            { key: 'all', label: t('agenda.office.all') },
            ...offices.map(({ id, name }) => ({ key: id, label: name })),
          ]}
          onChange={(key) => onChange({ ufficio: key === 'all' ? '' : key })}
        />
      ) : null}
    </div>
  );
}
