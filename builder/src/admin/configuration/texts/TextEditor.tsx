import type { Template } from '@istanze/shared';
import { useId, useRef } from 'react';
import { useT } from '../../../i18n/i18n';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { Select } from '../../../ui/Select';
import { PlaceholderList } from './PlaceholderList';
import { unknownPlaceholders, type PlaceholderGroup } from './placeholders';
import { TextPreview } from './TextPreview';

const KINDS = ['mail', 'communication', 'document', 'f24'] as const;
const LANGUAGES = ['it', 'en'] as const;
type Language = (typeof LANGUAGES)[number];
type Control = HTMLInputElement | HTMLTextAreaElement;

interface Place {
  readonly part: 'title' | 'body';
  readonly language: Language;
  readonly control: Control;
}

interface TextEditorProps {
  /** Its key, by which the flow names it. */
  readonly name: string;
  readonly template: Template;
  readonly groups: readonly PlaceholderGroup[];
  readonly isUsed: boolean;
  readonly onChange: (template: Template) => void;
  readonly onRemove: () => void;
}

/** A text in both languages, with the placeholders it may name and how it will read. */
export function TextEditor({ name, template, groups, isUsed, onChange, onRemove }: TextEditorProps) {
  const t = useT();
  const id = useId();
  const last = useRef<Place>(undefined);
  const unknown = unknownPlaceholders(template, groups);
  const write = (part: Place['part'], language: Language, words: string) => {
    const { en, ...text } = template[part];
    const next = language === 'it' ? { ...template[part], it: words } : { ...text, en: words };
    const isEmptied = language === 'en' && words === '' && en !== undefined;
    onChange({ ...template, [part]: isEmptied ? text : next });
  };
  const insert = (placeholder: string) => {
    const place = last.current;
    if (place === undefined) return write('body', 'it', `${template.body.it}{${placeholder}}`);
    const { part, language, control } = place;
    const words = template[part][language] ?? '';
    const [from, to] = [control.selectionStart ?? words.length, control.selectionEnd ?? words.length];
    const caret = from + placeholder.length + 2;
    write(part, language, `${words.slice(0, from)}{${placeholder}}${words.slice(to)}`);
    window.requestAnimationFrame(() => {
      control.focus();
      control.setSelectionRange(caret, caret);
    });
  };
  return (
    <div className="text-editor stack">
      <div className="text-head">
        <Select
          label={t('settings.texts.kind')}
          value={template.kind}
          options={KINDS.map((kind) => ({ key: kind, label: t(`settings.texts.kind.${kind}`) }))}
          onChange={(chosen) =>
            onChange({ ...template, kind: KINDS.find((kind) => kind === chosen) ?? template.kind })
          }
        />
        {isUsed ? (
          <p className="small muted">{t('settings.texts.used', { name })}</p>
        ) : (
          <Button variant="quiet" icon="trash" onPress={onRemove}>
            {t('settings.texts.remove')}
          </Button>
        )}
      </div>
      {unknown.length === 0 ? null : (
        <Notice tone="warn" live="status" title={t('settings.texts.unknown', { count: unknown.length })}>
          {unknown.map((one) => `{${one}}`).join(', ')}. {t('settings.texts.unknown-help')}
        </Notice>
      )}
      <div className="text-languages">
        {LANGUAGES.map((language) => (
          <fieldset key={language} className="stack-tight">
            <legend className="field-label">{t(`settings.texts.language.${language}`)}</legend>
            <label htmlFor={`${id}-title-${language}`} className="small">
              {t('settings.texts.title')}
            </label>
            <input
              id={`${id}-title-${language}`}
              className="input"
              lang={language}
              value={template.title[language] ?? ''}
              onFocus={(event) => (last.current = { part: 'title', language, control: event.target })}
              onChange={(event) => write('title', language, event.target.value)}
            />
            <label htmlFor={`${id}-body-${language}`} className="small">
              {t('settings.texts.body')}
            </label>
            <textarea
              id={`${id}-body-${language}`}
              className="input"
              rows={14}
              lang={language}
              value={template.body[language] ?? ''}
              onFocus={(event) => (last.current = { part: 'body', language, control: event.target })}
              onChange={(event) => write('body', language, event.target.value)}
            />
          </fieldset>
        ))}
      </div>
      <PlaceholderList groups={groups} onInsert={insert} />
      <TextPreview template={template} groups={groups} />
    </div>
  );
}
