import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { AddNoteDocument, type InstanceFullFragment } from '../../graphql/generated/graphql';
import { createAttempts } from '../../graphql/idempotency';
import { formatInstant } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { TextArea } from '../../ui/TextArea';
import { useNotify } from '../../ui/notify';

interface NotesProps {
  readonly instance: InstanceFullFragment;
  readonly onChange: () => void;
}

/** What colleagues wrote to each other about this instance; the citizen does not read it here. */
export function Notes({ instance: { code, notes }, onChange }: NotesProps) {
  const { t, locale } = useLanguage();
  return (
    <div className="stack">
      {notes.length === 0 ? (
        <EmptyState icon="lock" title={t('notes.empty')}>
          {t('notes.empty-help')}
        </EmptyState>
      ) : null}
      <ul className="notes">
        {notes.map(({ id, author, body, at }) => (
          <li key={id} className="note">
            <p className="small">
              <strong>{author}</strong> <span className="muted">{formatInstant(at, locale)}</span>
            </p>
            <p className="note-body">{body}</p>
          </li>
        ))}
      </ul>
      <NoteForm code={code} onChange={onChange} />
    </div>
  );
}

function NoteForm({ code, onChange }: { readonly code: string; readonly onChange: () => void }) {
  const { t } = useLanguage();
  const notify = useNotify();
  const [body, setBody] = useState('');
  const [problem, setProblem] = useState<string>();
  const [add, { loading }] = useMutation(AddNoteDocument);
  const [attempts] = useState(() => createAttempts());
  const submit = async () => {
    if (body.trim() === '') return setProblem(t('notes.write-first'));
    const note = { code, body };
    try {
      await add({ variables: { ...note, idempotencyKey: attempts.keyFor(note) } });
      setBody('');
      notify({ text: t('notes.added') });
      onChange();
    } catch {
      setProblem(t('notes.not-added'));
    }
  };
  return (
    <div className="reply">
      <TextArea
        label={t('notes.write')}
        help={t('notes.help')}
        problem={problem}
        maxLength={4000}
        value={body}
        onChange={(text) => {
          setBody(text);
          setProblem(undefined);
        }}
      />
      <Button variant="primary" isPending={loading} onPress={() => void submit()}>
        {t('notes.add')}
      </Button>
    </div>
  );
}
