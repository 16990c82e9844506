import { useMutation } from '@apollo/client/react';
import type { UploadedFile } from '@istanze/shared/react';
import { useRef, useState, type ChangeEvent } from 'react';
import { FileTrigger } from 'react-aria-components';
import { SendMessageDocument, type InstanceFullFragment } from '../../graphql/generated/graphql';
import { createAttempts } from '../../graphql/idempotency';
import { uploadFile } from '../../graphql/upload';
import { useLanguage, useT } from '../../i18n/i18n';
import { reasonText } from '../../i18n/server-words';
import { Button, IconButton } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { useNotify } from '../../ui/notify';
import { TemplateMenu } from './TemplateMenu';

interface MessageReplyProps {
  readonly instance: InstanceFullFragment;
  readonly onSent: () => void;
}

/** Writes to the citizen about this instance, with files if wanted. What was written stays until it has been sent. */
export function MessageReply({ instance, onSent }: MessageReplyProps) {
  const { code } = instance;
  const { t, locale } = useLanguage();
  const notify = useNotify();
  const [body, setBody] = useState('');
  const [problem, setProblem] = useState<string>();
  const attached = useAttachedFiles(setProblem);
  const [send, { loading }] = useMutation(SendMessageDocument);
  const [attempts] = useState(() => createAttempts());
  const input = useRef<HTMLTextAreaElement>(null);

  const submit = async () => {
    if (loading) return;
    if (body.trim() === '') {
      setProblem(t('messages.write-first'));
      input.current?.focus();
      return;
    }
    const message = { code, body: body.trim(), attachments: attached.files.map(({ id }) => id) };
    try {
      const { data } = await send({ variables: { ...message, idempotencyKey: attempts.keyFor(message) } });
      const result = data?.sendMessage;
      if (result?.__typename === 'MessagePayload') {
        setBody('');
        setProblem(undefined);
        attached.clear();
        notify({ text: t('messages.sent') });
        onSent();
      } else if (result?.__typename === 'ValidationRefusal')
        setProblem(result.issues.map((issue) => issue.message).join(' '));
      else setProblem(reasonText({ t, locale }, result?.reason ?? null));
    } catch {
      setProblem(t('messages.not-sent'));
    }
  };

  return (
    <div className="reply">
      <label className="field-label" htmlFor="reply-body">
        {t('messages.reply')}
      </label>
      <textarea
        ref={input}
        id="reply-body"
        className="input"
        rows={4}
        value={body}
        aria-invalid={problem !== undefined}
        aria-describedby="reply-problem"
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => {
          setBody(event.target.value);
          setProblem(undefined);
        }}
      />
      <p id="reply-problem" className="field-problem" role="alert">
        {problem}
      </p>
      <ul>
        {attached.files.map((file) => (
          <li key={file.id} className="attachment">
            <Icon name="clip" size="small" />
            {file.name}
            <IconButton
              icon="close"
              label={t('messages.detach', { name: file.name })}
              onPress={() => attached.remove(file.id)}
            />
          </li>
        ))}
      </ul>
      <div className="inline">
        <Button variant="primary" icon="send" isPending={loading} onPress={() => void submit()}>
          {t('messages.send')}
        </Button>
        <FileTrigger allowsMultiple onSelect={(list) => void attached.add([...(list ?? [])])}>
          <Button variant="quiet" icon="clip" isPending={attached.busy}>
            {t('messages.attach')}
          </Button>
        </FileTrigger>
        <TemplateMenu
          instance={instance}
          body={body}
          onInsert={(text) => {
            setBody((written) => (written.trim() === '' ? text : `${written}\n\n${text}`));
            setProblem(undefined);
          }}
        />
      </div>
    </div>
  );
}

function useAttachedFiles(onProblem: (text: string) => void) {
  const t = useT();
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const [busy, setBusy] = useState(false);
  const add = async (chosen: readonly File[]) => {
    setBusy(true);
    for (const file of chosen) {
      try {
        const uploaded = await uploadFile(file, () => undefined, new AbortController().signal);
        setFiles((earlier) => [...earlier, uploaded]);
      } catch {
        onProblem(t('messages.attach-failed', { name: file.name }));
      }
    }
    setBusy(false);
  };
  return {
    files,
    busy,
    add,
    remove: (id: string) => setFiles((earlier) => earlier.filter((file) => file.id !== id)),
    clear: () => setFiles([]),
  };
}
