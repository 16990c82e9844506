import { localize } from '@istanze/shared';
import { useId, useState } from 'react';
import { useLanguage } from '../../i18n/i18n';
import { Button, IconButton } from '../../ui/Button';
import { FailuresDialog } from './FailuresDialog';
import { useJobs, useStopJob, type Job } from './use-jobs';
import './bulk.css';

/** What was set going on many instances: how far it is, how it ended, what was left and why. */
export function JobStrip() {
  const { jobs, close } = useJobs();
  const { t } = useLanguage();
  const [explained, setExplained] = useState<Job>();
  if (jobs.length === 0) return null;
  return (
    <section className="job-strip" aria-label={t('jobs.title')}>
      {jobs.slice(0, 3).map((job) => (
        <JobLine key={job.id} job={job} onClose={() => close(job.id)} onExplain={() => setExplained(job)} />
      ))}
      {explained === undefined ? null : (
        <FailuresDialog job={explained} onClose={() => setExplained(undefined)} />
      )}
    </section>
  );
}

interface JobLineProps {
  readonly job: Job;
  readonly onClose: () => void;
  readonly onExplain: () => void;
}

function JobLine({ job, onClose, onExplain }: JobLineProps) {
  const { t, locale } = useLanguage();
  const stop = useStopJob();
  const id = useId();
  const settled = job.done + job.failed;
  const running = job.state === 'running';
  return (
    <div className="job" data-state={job.state}>
      <div className="job-head">
        <strong id={id}>{localize(job.title, locale)}</strong>
        {running ? (
          <Button variant="quiet" onPress={() => stop(job.id)}>
            {t('jobs.stop')}
          </Button>
        ) : (
          <IconButton icon="close" label={t('jobs.close')} onPress={onClose} />
        )}
      </div>
      {running ? <progress aria-labelledby={id} max={job.total} value={settled} /> : null}
      <p className="small" role="status">
        {running
          ? t('jobs.running', { settled, total: job.total })
          : t(job.state === 'stopped' ? 'jobs.stopped' : 'jobs.done', {
              done: job.done,
              left: job.total - job.done,
            })}
      </p>
      {job.failed === 0 ? null : (
        <Button variant="quiet" icon="alert" onPress={onExplain}>
          {t('jobs.explain', { count: job.failed })}
        </Button>
      )}
    </div>
  );
}
