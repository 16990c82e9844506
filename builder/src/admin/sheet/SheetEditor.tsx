import { useMutation } from '@apollo/client/react';
import { isJsonObject, validateForm, type Answers } from '@istanze/shared';
import { createAnswerStore } from '@istanze/shared/react';
import { useRef, useState } from 'react';
import { DrawnForm } from '../../app/DrawnForm';
import { SaveServiceFactsDocument, type SheetEditorQuery } from '../../graphql/generated/graphql';
import { todayInRome } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { AutosaveNote } from '../AutosaveNote';
import { useServicePlace } from '../service-context';
import { toOutcome } from '../settings-outcome';
import type { SettingsOutcome } from '../SettingsEditor';
import { useLeaving } from '../use-leaving';
import { useSettingsAutosave } from '../use-settings-autosave';
import { toAnswers, toFacts, toSheet } from './sheet-answers';
import { sheetForm } from './sheet-form';

/** Every voice of the sheet, in both languages, saved by itself. */
export function SheetEditor({ editor }: { readonly editor: SheetEditorQuery }) {
  const { t, locale } = useLanguage();
  const place = useServicePlace();
  const { serviceFacts: facts } = editor;
  const context = { today: todayInRome() };
  const [store] = useState(() => createAnswerStore(sheetForm(editor), toAnswers(facts), context));
  const version = useRef(facts.version);
  const [mutate] = useMutation(SaveServiceFactsDocument);
  const save = async (answers: Answers): Promise<SettingsOutcome> => {
    const sheet: unknown = JSON.parse(JSON.stringify(toSheet(answers, facts.sheet)));
    if (!isJsonObject(sheet)) return { kind: 'refused', text: t('library.unknown') };
    const variables = {
      id: facts.id,
      facts: toFacts(answers, facts),
      sheet,
      expectedVersion: version.current,
    };
    try {
      const { data } = await mutate({ variables });
      const result = data?.saveServiceFacts;
      if (result?.__typename !== 'ServiceFactsPayload') return toOutcome({ t, locale }, result);
      version.current = result.version;
      return { kind: 'saved' };
    } catch {
      return { kind: 'refused', text: t('autosave.offline') };
    }
  };
  const isValid = (answers: Answers) => validateForm(store.form, answers, context).issues.length === 0;
  const { mark, flush } = useSettingsAutosave(store, isValid, save);
  useLeaving(place, flush);
  return (
    <section className="panel sheet-editor" aria-label={t('sheet.title')}>
      <div className="sheet-editor-head">
        <p className="small muted">{t('sheet.editor-help', { address: `/servizi/${place.service.slug}` })}</p>
        <AutosaveNote mark={mark} />
      </div>
      <div className="card-body">
        <DrawnForm store={store} headingLevel={2} />
      </div>
    </section>
  );
}
