import { useQuery } from '@apollo/client/react';
import { localize } from '@istanze/shared';
import { Link } from 'react-router';
import { JobFailuresDocument } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { reasonText } from '../../i18n/server-words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { SkeletonLines } from '../../ui/Skeleton';
import type { Job } from './use-jobs';

/** The instances that a job left as they are, each with its reason and a way to it. */
export function FailuresDialog({ job, onClose }: { readonly job: Job; readonly onClose: () => void }) {
  const { t, locale } = useLanguage();
  const { data } = useQuery(JobFailuresDocument, {
    variables: { id: job.id },
    fetchPolicy: 'network-only',
  });
  const failures = data?.job?.failures;
  return (
    <Dialog
      isOpen
      title={t('jobs.failures', { name: localize(job.title, locale), count: job.failed })}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('common.back')}</Button>}
    >
      {failures === undefined ? <SkeletonLines label={t('common.loading')} heights={[44, 44]} /> : null}
      <table className="job-failures">
        <thead>
          <tr>
            <th scope="col">{t('jobs.instance')}</th>
            <th scope="col">{t('jobs.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {failures?.map(({ code, applicantName, reason, words }) => (
            <tr key={code}>
              <td>
                <Link to={`/istanze/${code}`} onClick={onClose}>
                  {applicantName === '' ? code : applicantName}
                </Link>
                {applicantName === '' ? null : <span className="code small muted">{code}</span>}
              </td>
              <td>{words === null ? reasonText({ t, locale }, reason) : localize(words, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
