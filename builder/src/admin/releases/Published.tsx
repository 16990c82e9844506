import { Link } from 'react-router';
import type { ReleaseInfoFieldsFragment } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { Notice } from '../../ui/Notice';
import { useServicePlace } from '../service-context';

interface PublishedProps {
  readonly release: ReleaseInfoFieldsFragment;
  /** Open drafts are on their way to it. */
  readonly moving: boolean;
}

/** It is live: what that means, and where to go on. */
export function Published({ release, moving }: PublishedProps) {
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
      <p>{t('publish.done-help')}</p>
      {moving ? <p>{t('publish.done-moving')}</p> : null}
    </Notice>
  );
}
