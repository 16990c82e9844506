import { useId, useRef, useState, type ReactNode } from 'react';
import { useMutation } from '@apollo/client/react';
import { SendMessageDocument } from '../../graphql/generated/graphql';
import { usePersonalT } from '../../i18n/personal-texts';
import { useReason } from '../../i18n/reason-text';
import type { LiveInstance } from '../../journey/confirmation/use-live-instance';
import { newKey } from '../../journey/new-key';
import { attemptKey, endAttempt } from '../../journey/submit/attempt-key';
import { MessageItem } from '../parts/MessageItem';

interface InstanceMessagesProps {
  readonly instance: LiveInstance;
  onSent(): void;
}

/** The conversation with the office. */
export function InstanceMessages({ instance, onSent }: InstanceMessagesProps): ReactNode {
  const t = usePersonalT();
  const messages = [...instance.messages].sort((one, other) => one.at.localeCompare(other.at));
  return (
    <section className="instance-section" aria-labelledby="messaggi">
      <h2 className="h4" id="messaggi">
        {t('area.messages')}
      </h2>
      {messages.length === 0 && <p>{t('messages.none')}</p>}
      {messages.map((message, index) => (
        <MessageItem key={message.id} message={message} open={index === messages.length - 1} />
      ))}
      <Reply code={instance.code} onSent={onSent} />
    </section>
  );
}

const LIMIT = 4000;

function Reply({ code, onSent }: { readonly code: string; onSent(): void }): ReactNode {
  const t = usePersonalT();
  const reason = useReason();
  const id = useId();
  const [body, setBody] = useState('');
  const [notice, setNotice] = useState('');
  const [failed, setFailed] = useState(false);
  const running = useRef(false);
  const [send, { loading }] = useMutation(SendMessageDocument);
  const submit = async (): Promise<void> => {
    const text = body.trim();
    if (text === '') {
      setFailed(true);
      setNotice(t('reply.empty'));
      return;
    }
    if (running.current) return;
    running.current = true;
    try {
      const name = `message:${code}`;
      const idempotencyKey = attemptKey(window.sessionStorage, name, text, newKey);
      const { data } = await send({ variables: { code, body: text, idempotencyKey } });
      const result = data?.sendMessage;
      const sent = result?.__typename === 'MessagePayload';
      if (sent) {
        endAttempt(window.sessionStorage, name);
        setBody('');
        onSent();
      }
      setFailed(!sent);
      setNotice(
        sent
          ? t('reply.sent')
          : result?.__typename === 'NotAllowed'
            ? reason(result.reason)
            : t('reply.failed'),
      );
    } catch {
      setFailed(true);
      setNotice(t('reply.failed'));
    } finally {
      running.current = false;
    }
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
      <p id={`${id}-notice`} role="status" className={failed ? 'form-notice text-danger' : 'form-notice'}>
        {notice}
      </p>
      <button type="submit" className="btn btn-outline-primary" aria-disabled={loading}>
        {t('reply.send')}
      </button>
    </form>
  );
}
