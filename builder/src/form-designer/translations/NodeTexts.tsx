import { useMemo } from 'react';
import { useT } from '../../i18n/i18n';
import { useDocument } from '../designer';
import { TextCell } from './TextCell';
import { isMissing, textsOf } from './texts';
import { TranslationsButton } from './TranslationsButton';
import { useRoleWords } from './use-role-words';
import './translations.css';

/** The texts of one part of the form, in every language. */
export function NodeTexts({ nodeId }: { readonly nodeId: string }) {
  const t = useT();
  const say = useRoleWords();
  const definition = useDocument(({ stack }) => stack.definition);
  const texts = useMemo(
    () => textsOf(definition).filter((text) => text.nodeId === nodeId),
    [definition, nodeId],
  );
  return (
    <div className="node-texts" data-texts>
      {texts.map((entry) => (
        <fieldset key={entry.id}>
          <legend className="field-label">{say(entry.role)}</legend>
          {definition.languages.map((language) => {
            const missing = isMissing(entry, language);
            return (
              <div key={language} className="node-text">
                <span className="small muted" aria-hidden="true">
                  {t(`translations.language.${language}`)}
                  {missing ? ` · ${t('translations.missing-mark')}` : ''}
                </span>
                <TextCell
                  entry={entry}
                  language={language}
                  missing={missing}
                  label={t('translations.cell', {
                    language: t(`translations.language.${language}`),
                    what: say(entry.role),
                  })}
                />
              </div>
            );
          })}
        </fieldset>
      ))}
      <TranslationsButton variant="secondary" />
    </div>
  );
}
