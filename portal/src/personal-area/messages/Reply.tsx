import { useId, useRef, useState, type ReactNode } from 'react';
import { usePersonalT } from '../../i18n/personal-texts';
import { AttachedFiles } from './AttachedFiles';
import { useAttachedFiles } from './use-attached-files';
import { useSendMessage } from './use-send-message';

const LIMIT = 4000;

/** Writes to the office about a request, with files if wanted. What was written stays until it has been sent. */
export function Reply({ code, onSent }: { readonly code: string; onSent(): void }): ReactNode {
  const t = usePersonalT();
  const id = useId();
  const [body, setBody] = useState('');
  const [notice, setNotice] = useState('');
  const [failed, setFailed] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  const attached = useAttachedFiles();
  const { sending, send } = useSendMessage(code);
  const tell = (problem: string | undefined): void => {
    setFailed(problem !== undefined);
    setNotice(problem ?? t('reply.sent'));
  };
  const submit = async (): Promise<void> => {
    if (body.trim() === '') {
      tell(t('reply.empty'));
      input.current?.focus();
      return;
    }
    if (attached.busy) return tell(t('reply.stillUploading'));
    const problem = await send(
      body.trim(),
      attached.files.map((file) => file.id),
    );
    tell(problem);
    if (problem !== undefined) return;
    setBody('');
    attached.clear();
    onSent();
  };
  return (
    <form
      className="plain-form reply"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="plain-field">
        <label htmlFor={id}>{t('reply.label')}</label>
        <textarea
          ref={input}
          id={id}
          className="form-control"
          rows={4}
          maxLength={LIMIT}
          value={body}
          aria-invalid={failed}
          aria-describedby={`${id}-notice`}
          onChange={(event) => setBody(event.target.value)}
        />
      </div>
      <AttachedFiles attached={attached} />
      <p id={`${id}-notice`} role="status" className={failed ? 'form-notice text-danger' : 'form-notice'}>
        {notice}
      </p>
      <button type="submit" className="btn btn-primary" aria-disabled={sending}>
        {t('reply.send')}
      </button>
    </form>
  );
}
