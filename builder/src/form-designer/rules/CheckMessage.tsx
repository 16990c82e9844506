import { updateCheck, type CheckDefinition, type CheckOwner } from '@istanze/shared';
import { useEffect, useId, useState } from 'react';
import { useT } from '../../i18n/i18n';
import { useEditing } from '../designer';

interface CheckMessageProps {
  readonly owner: CheckOwner;
  readonly check: CheckDefinition;
}

/** The words that are read when a check does not hold, in each language. */
export function CheckMessage(props: CheckMessageProps) {
  const t = useT();
  const id = useId();
  return (
    <fieldset className="check-message">
      <legend className="field-label" id={id}>
        {t('checks.message')}
      </legend>
      <MessageLine {...props} language="it" />
      <MessageLine {...props} language="en" />
    </fieldset>
  );
}

function MessageLine({ owner, check, language }: CheckMessageProps & { readonly language: 'it' | 'en' }) {
  const t = useT();
  const { run } = useEditing();
  const id = useId();
  const stored = check.message[language] ?? '';
  const [text, setText] = useState(stored);
  useEffect(() => setText(stored), [stored]);
  const missing = language === 'it' && text.trim() === '';
  const save = () => {
    const written = text.trim();
    if (written === stored || missing) return;
    const { en: _en, ...rest } = check.message;
    const message = language === 'en' && written === '' ? rest : { ...check.message, [language]: written };
    run(updateCheck(owner, check.id, { message }));
  };
  return (
    <label className="check-line">
      <span className="small muted">{t(`check.message-${language}`)}</span>
      <textarea
        className="input"
        rows={2}
        lang={language}
        value={text}
        aria-invalid={missing || undefined}
        aria-describedby={missing ? id : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
      />
      {missing ? (
        <span className="rule-problem small" id={id}>
          {t('checks.message-missing')}
        </span>
      ) : null}
    </label>
  );
}
