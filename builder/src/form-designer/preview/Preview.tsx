import { LOCALES, localize, type Locale } from '@istanze/shared';
import { useState } from 'react';
import { DrawnForm } from '../../app/DrawnForm';
import { findNode } from '../edits';
import { useLanguage } from '../../i18n/i18n';
import { IconButton } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Notice } from '../../ui/Notice';
import { Select } from '../../ui/Select';
import { useDocument } from '../designer';
import { PersonChoice } from './PersonChoice';
import { setPreviewMode, type PreviewMode } from './preview-mode';
import { NOBODY, type SamplePerson } from './sample-people';
import { usePreviewForm } from './use-preview-form';
import './preview.css';

const NAMES = { it: 'Italiano', en: 'English' } as const;

/** The form as citizens get it, on a phone or on a large screen, in their language, with what is known of them. */
export function Preview({ mode }: { readonly mode: Exclude<PreviewMode, 'off'> }) {
  const { t, locale } = useLanguage();
  const languages = useDocument(({ stack }) => stack.definition.languages);
  const offered = LOCALES.filter((one) => languages.includes(one));
  const [language, setLanguage] = useState<Locale>(locale);
  const [person, setPerson] = useState<SamplePerson>(NOBODY);
  return (
    <section className="preview" data-mode={mode} aria-label={t('preview.title')}>
      <div className="preview-bar">
        <Select
          label={t('preview.size')}
          options={[
            { key: 'phone', label: t('preview.phone') },
            { key: 'desktop', label: t('preview.desktop') },
          ]}
          value={mode}
          onChange={(key) => setPreviewMode(key === 'desktop' ? 'desktop' : 'phone')}
        />
        {offered.length < 2 ? null : (
          <Select
            label={t('preview.language')}
            options={offered.map((key) => ({ key, label: NAMES[key] }))}
            value={language}
            onChange={(key) => setLanguage(key === 'en' ? 'en' : 'it')}
          />
        )}
        <PersonChoice person={person} onChange={setPerson} />
        <IconButton icon="close" label={t('preview.close')} onPress={() => setPreviewMode('off')} />
      </div>
      <PreviewPage key={person.key} person={person} language={language} />
    </section>
  );
}

interface PreviewPageProps {
  readonly person: SamplePerson;
  readonly language: Locale;
}

/** One page at a time: the one in which something is chosen, until another is asked for. */
function PreviewPage({ person, language }: PreviewPageProps) {
  const { t } = useLanguage();
  const { store, current } = usePreviewForm(person);
  const chosen = useDocument(({ stack, selected }) => findNode(stack.definition, selected)?.step.id);
  const [asked, setAsked] = useState<{ readonly step: string; readonly over: string | undefined }>();
  if (store === undefined) return <EmptyState icon="alert" title={t('preview.broken')} />;
  const { steps } = store.form;
  const wanted = asked !== undefined && asked.over === chosen ? asked.step : chosen;
  const step = steps.find(({ definition }) => definition.id === wanted) ?? steps[0];
  if (step === undefined) return <EmptyState icon="page" title={t('canvas.empty')} />;
  const { definition } = step;
  return (
    <div className="preview-screen" tabIndex={0} role="group" aria-label={t('preview.screen')}>
      {current ? null : <Notice tone="warn" live="status" title={t('preview.behind')} />}
      <div className="preview-page" lang={language}>
        {steps.length < 2 ? null : (
          <Select
            label={t('preview.step')}
            options={steps.map((each, at) => ({
              key: each.definition.id,
              label: `${at + 1}. ${localize(each.definition.title, language)}`,
            }))}
            value={definition.id}
            onChange={(id) => setAsked({ step: id, over: chosen })}
          />
        )}
        <h2 className="preview-title">{localize(definition.title, language)}</h2>
        {definition.help === undefined ? null : <p>{localize(definition.help, language)}</p>}
        <DrawnForm
          key={definition.id}
          store={store}
          stepIds={[definition.id]}
          locale={language}
          headingLevel={3}
        />
      </div>
    </div>
  );
}
