import { useState } from 'react';
import { Link } from 'react-router';
import type { DraftChoice, ReleaseInfoFieldsFragment } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { TextArea } from '../../ui/TextArea';
import { useServicePlace } from '../service-context';
import { DraftChoices } from './DraftChoices';
import type { ReadyPublication } from './use-publication';
import { usePublish } from './use-publish';

interface PublishFormProps {
  readonly publication: ReadyPublication;
  /** The earlier release that is published again. */
  readonly again: ReleaseInfoFieldsFragment | undefined;
  /** How many citizens have a draft open. */
  readonly drafts: number;
  readonly onPublished: (release: ReleaseInfoFieldsFragment, moving: boolean) => void;
}

/** What is left to decide before it is live. */
export function PublishForm({ publication, again, drafts, onPublished }: PublishFormProps) {
  const t = useT();
  const { service } = useServicePlace();
  const [choice, setChoice] = useState<DraftChoice>('STAY');
  const [note, setNote] = useState('');
  const [despite, setDespite] = useState('');
  const [restore, setRestore] = useState(true);
  const moving = drafts > 0 && choice !== 'STAY';
  const { loading, refusal, publish } = usePublish((release) => onPublished(release, moving));
  const { obstacles, tests, mark } = publication;
  const failing = tests.some(({ differences }) => differences.length > 0);
  const number = Math.max(0, ...service.releases.map((release) => release.number)) + 1;
  const confirm = () =>
    publish({
      id: service.id,
      note: note.trim(),
      drafts: drafts === 0 ? 'STAY' : choice,
      of: again?.id ?? null,
      restore: again !== undefined && restore,
      despiteTests: failing ? despite.trim() : null,
      mark,
    });
  return (
    <>
      {drafts === 0 ? null : <DraftChoices value={choice} onChange={setChoice} />}
      {again === undefined ? null : <Restore checked={restore} onChange={setRestore} />}
      {failing ? (
        <TextArea
          label={t('publish.despite')}
          help={t('publish.despite-help')}
          value={despite}
          onChange={setDespite}
        />
      ) : null}
      <TextArea label={t('publish.note')} help={t('publish.note-help')} value={note} onChange={setNote} />
      {refusal.length === 0 ? null : (
        <Notice tone="danger" live="alert" title={t('publish.refused')}>
          <ul>
            {refusal.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="inline">
        <Button
          variant="primary"
          icon="publish"
          isPending={loading}
          isDisabled={obstacles.length > 0 || (failing && despite.trim() === '')}
          onPress={() => void confirm()}
        >
          {t(again === undefined ? 'publish.confirm' : 'publish.confirm-again', { number })}
        </Button>
        <Link
          className="button"
          data-variant="quiet"
          to={`/servizi/${service.id}/${again === undefined ? 'modulo' : 'pubblicazioni'}`}
        >
          {t('common.back')}
        </Link>
      </div>
    </>
  );
}

interface RestoreProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Restore({ checked, onChange }: RestoreProps) {
  const t = useT();
  return (
    <div className="choices">
      <label className="choice">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby="publish-restore-help"
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>
          {t('publish.restore')}
          <span className="small muted choice-help" id="publish-restore-help">
            {t('publish.restore-help')}
          </span>
        </span>
      </label>
    </div>
  );
}
