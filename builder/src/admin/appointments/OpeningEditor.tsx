import { useState } from 'react';
import { parseAgenda, type Agenda } from '@istanze/shared';
import type { AgendaSettingsPartsFragment } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { TextInput } from '../../ui/TextInput';
import { ClosureList } from './ClosureList';
import { OpeningPreview } from './OpeningPreview';
import { toNumber } from './opening-rows';
import type { PartProps } from './part-props';
import { RuleTable } from './RuleTable';
import { TopicList } from './TopicList';
import { useSaveOpening } from './use-save-opening';

/** Hours, topics, closures and limits of one office, with the days that come of them beside. */
export function OpeningEditor({ settings }: { readonly settings: AgendaSettingsPartsFragment }) {
  const t = useT();
  const [agenda, setAgenda] = useState(() => parseAgenda(settings.content));
  const { save, saving, problems } = useSaveOpening(settings);
  const change = (part: Partial<Agenda>) => setAgenda({ ...agenda, ...part });
  const wrong = Object.keys(problems).filter((path) => path !== '').length;
  const parts: PartProps = { agenda, problems, onChange: change };
  return (
    <form
      className="opening"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(agenda);
      }}
    >
      <div className="stack opening-parts">
        {problems[''] === undefined && wrong === 0 ? null : (
          <Notice tone="danger" live="alert">
            {problems[''] ?? t('opening.wrong', { count: wrong })}
          </Notice>
        )}
        <RuleTable {...parts} />
        <TopicList {...parts} />
        <ClosureList {...parts} />
        <Limits {...parts} />
      </div>
      <aside className="opening-side">
        <OpeningPreview agenda={agenda} />
        <Button type="submit" variant="primary" isPending={saving}>
          {t('opening.save')}
        </Button>
      </aside>
    </form>
  );
}

function Limits({ agenda, problems, onChange }: PartProps) {
  const t = useT();
  const { daysAhead, noticeHours, note } = agenda;
  const write = (it: string, en: string) => onChange({ note: it === '' && en === '' ? null : { it, en } });
  return (
    <section className="card opening-part" aria-labelledby="opening-limits">
      <h2 id="opening-limits">{t('opening.limits')}</h2>
      <div className="opening-pair">
        <TextInput
          label={t('opening.days-ahead')}
          value={String(daysAhead)}
          problem={problems['daysAhead']}
          onChange={(text) => onChange({ daysAhead: toNumber(text) })}
        />
        <TextInput
          label={t('opening.notice')}
          value={String(noticeHours)}
          problem={problems['noticeHours']}
          onChange={(text) => onChange({ noticeHours: toNumber(text) })}
        />
        <TextInput
          label={t('opening.note-it')}
          value={note?.it ?? ''}
          onChange={(it) => write(it, note?.en ?? '')}
        />
        <TextInput
          label={t('opening.note-en')}
          value={note?.en ?? ''}
          onChange={(en) => write(note?.it ?? '', en)}
        />
      </div>
    </section>
  );
}
