import { LOCALES, localize, setLanguages, type Locale } from '@istanze/shared';
import { useMemo, useState } from 'react';
import { Checkbox, CheckboxGroup, Dialog, Heading, Label, Modal, ModalOverlay } from 'react-aria-components';
import { nodeIndex, nodeText } from '../../document/node-index';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { useDocument, useEditing } from '../designer';
import { TextCell } from './TextCell';
import { completeness, isMissing, textsOf, type FormText } from './texts';
import { useRoleWords } from './use-role-words';
import './translations.css';

/** All texts of the form beside their translation, to be gone through by keyboard from the first to the last. */
export function TranslationsPage({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLanguage();
  const definition = useDocument(({ stack }) => stack.definition);
  const texts = useMemo(() => textsOf(definition), [definition]);
  const targets = definition.languages.filter((one) => one !== 'it');
  const [wanted, setLanguage] = useState<Locale>();
  const language = targets.find((one) => one === wanted) ?? targets[0];
  const [kept, setKept] = useState<ReadonlySet<string>>();
  const shown = kept === undefined ? texts : texts.filter(({ id }) => kept.has(id));
  /** What was missing when the filter was chosen stays in view while it is written. */
  const filter = (key: string) =>
    setKept(
      key === 'missing' && language !== undefined
        ? new Set(texts.filter((text) => isMissing(text, language)).map(({ id }) => id))
        : undefined,
    );
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(open) => open || onClose()}>
      <Modal className="dialog translations">
        <Dialog>
          <header className="translations-head">
            <Heading slot="title" level={2}>
              {t('translations.title')}
            </Heading>
            <Button onPress={onClose}>{t('translations.close')}</Button>
          </header>
          <div className="translations-tools">
            <Languages />
            <Progress texts={texts} languages={targets} />
            {language === undefined || targets.length < 2 ? null : (
              <Select
                label={t('translations.language')}
                value={language}
                options={targets.map((key) => ({ key, label: t(`translations.language.${key}`) }))}
                onChange={(key) => setLanguage(targets.find((one) => one === key))}
              />
            )}
            <Select
              label={t('translations.filter')}
              value={kept === undefined ? 'all' : 'missing'}
              options={[
                { key: 'all', label: t('translations.all') },
                { key: 'missing', label: t('translations.missing') },
              ]}
              onChange={filter}
            />
          </div>
          <p className="small muted">{t('translations.help')}</p>
          {shown.length === 0 ? (
            <p>{t('translations.none')}</p>
          ) : (
            <TextTable texts={shown} language={language} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Which languages the form promises. Italian is always one. */
function Languages() {
  const { t } = useLanguage();
  const { run } = useEditing();
  const languages = useDocument(({ stack }) => stack.definition.languages);
  return (
    <CheckboxGroup
      className="translations-languages"
      value={[...languages]}
      onChange={(keys) => run(setLanguages(LOCALES.filter((locale) => keys.includes(locale))))}
    >
      <Label className="field-label">{t('translations.offered')}</Label>
      <div className="inline">
        {LOCALES.map((locale) => (
          <Checkbox key={locale} value={locale} className="rule-check" isDisabled={locale === 'it'}>
            <span className="rule-box" aria-hidden="true" />
            {t(`translations.language.${locale}`)}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}

interface ProgressProps {
  readonly texts: readonly FormText[];
  readonly languages: readonly Locale[];
}

/** How far each language is. */
function Progress({ texts, languages }: ProgressProps) {
  const { t } = useLanguage();
  return (
    <div className="translations-progress" role="status">
      {languages.map((language) => {
        const { done, total } = completeness(texts, language);
        const name = t(`translations.language.${language}`);
        const complete = done === total;
        return (
          <span key={language} className="badge" data-tone={complete ? 'ok' : 'warn'}>
            {t(complete ? 'translations.complete' : 'translations.progress', { language: name, done, total })}
          </span>
        );
      })}
    </div>
  );
}

interface TextTableProps {
  readonly texts: readonly FormText[];
  /** The language that stands beside Italian; none while only Italian is promised. */
  readonly language: Locale | undefined;
}

function TextTable({ texts, language }: TextTableProps) {
  const { t } = useLanguage();
  return (
    <div className="translations-scroll" data-texts tabIndex={-1}>
      <table className="translations-table">
        <thead>
          <tr>
            <th scope="col">{t('translations.where')}</th>
            <th scope="col">{t('translations.source')}</th>
            {language === undefined ? null : (
              <th scope="col">
                {t('translations.target', { language: t(`translations.language.${language}`) })}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {texts.map((entry) => (
            <TextRow key={entry.id} entry={entry} language={language} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface TextRowProps {
  readonly entry: FormText;
  readonly language: Locale | undefined;
}

function TextRow({ entry, language }: TextRowProps) {
  const { t, locale } = useLanguage();
  const say = useRoleWords();
  const definition = useDocument(({ stack }) => stack.definition);
  const node = entry.nodeId === undefined ? undefined : nodeIndex(definition).get(entry.nodeId);
  const where = node === undefined ? t('uses.form-check') : localize(nodeText(node), locale);
  const missing = language !== undefined && isMissing(entry, language);
  const what = `${where}, ${say(entry.role)}`;
  const cell = (column: Locale) => (
    <TextCell
      entry={entry}
      language={column}
      missing={column === language && missing}
      label={t('translations.cell', { language: t(`translations.language.${column}`), what })}
    />
  );
  return (
    <tr>
      <th scope="row">
        <span>{where}</span>
        <span className="small muted">
          {say(entry.role)}
          {missing ? ` · ${t('translations.missing-mark')}` : ''}
        </span>
      </th>
      <td>{cell('it')}</td>
      {language === undefined ? null : <td>{cell(language)}</td>}
    </tr>
  );
}
