import { useMutation } from '@apollo/client/react';
import { issueText, type Issue } from '@istanze/shared';
import { useState } from 'react';
import { Link } from 'react-router';
import { PublishServiceDocument, type ReleaseInfoFieldsFragment } from '../graphql/generated/graphql';
import { useLanguage, useT } from '../i18n/i18n';
import { reasonText } from '../i18n/server-words';
import { Button } from '../ui/Button';
import { ErrorState } from '../ui/ErrorState';
import { Notice } from '../ui/Notice';
import { SkeletonLines } from '../ui/Skeleton';
import { ChangeList } from './ChangeList';
import { useServicePlace } from './service-context';
import { usePublication } from './use-publication';

/** What changes for citizens, what was checked, and the button that makes it live. */
export function PublishPage() {
  const t = useT();
  const place = useServicePlace();
  const [published, setPublished] = useState<ReleaseInfoFieldsFragment>();
  return (
    <div className="page publish">
      <h2>{t('publish.title')}</h2>
      {published === undefined ? (
        <Publish
          onPublished={(release) => {
            setPublished(release);
            place.reload();
          }}
        />
      ) : (
        <Published release={published} />
      )}
    </div>
  );
}

function Published({ release }: { readonly release: ReleaseInfoFieldsFragment }) {
  const t = useT();
  const { service } = useServicePlace();
  return (
    <Notice
      tone="ok"
      live="status"
      title={t('publish.done', { number: release.number })}
      actions={
        <>
          <Link className="button" data-variant="secondary" to={`/servizi/${service.id}/pubblicazioni`}>
            {t('publish.see-releases')}
          </Link>
          <Link className="button" data-variant="quiet" to={`/servizi/${service.id}/modulo`}>
            {t('publish.back-to-form')}
          </Link>
        </>
      }
    >
      {t('publish.done-help')}
    </Notice>
  );
}

function Publish({ onPublished }: { readonly onPublished: (release: ReleaseInfoFieldsFragment) => void }) {
  const { t, locale } = useLanguage();
  const place = useServicePlace();
  const publication = usePublication(place);
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<readonly string[]>([]);
  const [publish, { loading }] = useMutation(PublishServiceDocument);
  if (publication.status === 'loading')
    return <SkeletonLines label={t('common.loading')} heights={[120, 160, 120]} />;
  if (publication.status === 'failed')
    return <ErrorState title={t('publish.failed')} onRetry={() => window.location.reload()} />;

  const { changes, errors, warnings } = publication;
  const live = place.service.releases.find((release) => release.live);
  const number = Math.max(0, ...place.service.releases.map((release) => release.number)) + 1;
  const confirm = async () => {
    if (loading) return;
    try {
      const { data } = await publish({ variables: { id: place.service.id, note: note.trim() } });
      const result = data?.publishService;
      if (result?.__typename === 'ReleasePayload') onPublished(result.release);
      else if (result?.__typename === 'ValidationRefusal')
        setRefusal(result.issues.map(({ message }) => message));
      else setRefusal([reasonText({ t, locale }, result?.reason ?? null)]);
    } catch {
      setRefusal([t('publish.unknown')]);
    }
  };
  return (
    <>
      <section className="panel">
        <h3>{t('publish.changes')}</h3>
        <ChangeList changes={changes} first={live === undefined} />
      </section>
      <section className="panel">
        <h3>{t('publish.affected')}</h3>
        <p className="panel-row">
          {live === undefined
            ? t('publish.affected-first')
            : t('publish.affected-help', { number: live.number })}
        </p>
      </section>
      <Checks errors={errors} warnings={warnings} />
      <div>
        <label className="field-label" htmlFor="publish-note">
          {t('publish.note')}
        </label>
        <p className="small muted" id="publish-note-help">
          {t('publish.note-help')}
        </p>
        <textarea
          id="publish-note"
          className="input"
          rows={3}
          value={note}
          aria-describedby="publish-note-help"
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
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
          isDisabled={errors.length > 0}
          onPress={() => void confirm()}
        >
          {t('publish.confirm', { number })}
        </Button>
        <Link className="button" data-variant="quiet" to={`/servizi/${place.service.id}/modulo`}>
          {t('common.back')}
        </Link>
      </div>
    </>
  );
}

interface ChecksProps {
  readonly errors: readonly Issue[];
  readonly warnings: readonly Issue[];
}

function Checks({ errors, warnings }: ChecksProps) {
  const { t, locale } = useLanguage();
  const { service } = useServicePlace();
  if (errors.length + warnings.length === 0)
    return (
      <Notice tone="ok" title={t('publish.checked')}>
        {t('publish.checked-help')}
      </Notice>
    );
  return (
    <Notice
      tone={errors.length > 0 ? 'danger' : 'warn'}
      title={t(errors.length > 0 ? 'publish.errors' : 'publish.warnings', {
        count: errors.length || warnings.length,
      })}
      actions={
        <Link className="button" data-variant="secondary" to={`/servizi/${service.id}/modulo`}>
          {t('publish.correct')}
        </Link>
      }
    >
      <ul>
        {[...errors, ...warnings].map((issue, at) => (
          <li key={at}>{issueText(issue, locale)}</li>
        ))}
      </ul>
    </Notice>
  );
}
