import { useQuery } from '@apollo/client/react';
import { Button as PlainButton, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { Link } from 'react-router';
import { ProblemsDocument, type ProblemsQuery } from '../graphql/generated/graphql';
import { usePollInterval } from '../graphql/live';
import { formatInstant } from '../i18n/format';
import { useLanguage } from '../i18n/i18n';
import { problemName, problemText } from '../i18n/server-words';
import { useActionName } from '../console/instance/type-names';
import { useRetryStep } from '../console/instance/use-retry-step';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';

const SLOW_POLL_MS = 60_000;

/** What needs a person now because a machine gave up: each leads to its instance. */
export function ProblemsMenu() {
  const { t } = useLanguage();
  const { data, refetch } = useQuery(ProblemsDocument, { pollInterval: usePollInterval() || SLOW_POLL_MS });
  const problems = data?.problems ?? [];
  const label = t('problems.title', { count: problems.length });
  return (
    <DialogTrigger>
      <PlainButton className="button" data-variant="icon" aria-label={label}>
        <Icon name="bell" />
        {problems.length === 0 ? null : <span className="top-count">{problems.length}</span>}
      </PlainButton>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Dialog className="problems">
          {({ close }) => (
            <>
              <Heading slot="title" level={2}>
                {label}
              </Heading>
              {problems.length === 0 ? <p className="muted">{t('problems.empty')}</p> : null}
              <ul className="stack-tight">
                {problems.map((problem) => (
                  <ProblemItem
                    key={problem.id}
                    problem={problem}
                    onOpen={close}
                    onRetried={() => void refetch()}
                  />
                ))}
              </ul>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface ProblemItemProps {
  readonly problem: ProblemsQuery['problems'][number];
  readonly onOpen: () => void;
  readonly onRetried: () => void;
}

/** One of them: what stopped, why, since when; a step of a flow is tried again from here. */
function ProblemItem({ problem, onOpen, onRetried }: ProblemItemProps) {
  const { t, locale } = useLanguage();
  const stepName = useActionName();
  const { kind, step, reason, at, instanceCode, run } = problem;
  return (
    <li className="problem">
      <strong>{step === null ? problemName({ t, locale }, kind) : stepName(step)}</strong>
      <span className="small">{problemText({ t, locale }, reason)}</span>
      <span className="small muted">{formatInstant(at, locale)}</span>
      {instanceCode === null ? null : (
        <Link to={`/istanze/${instanceCode}`} onClick={onOpen}>
          {t('problems.open', { code: instanceCode })}
        </Link>
      )}
      {instanceCode === null || run === null ? null : (
        <RetryStep code={instanceCode} run={run} onDone={onRetried} />
      )}
    </li>
  );
}

interface RetryStepProps {
  readonly code: string;
  readonly run: string;
  readonly onDone: () => void;
}

function RetryStep({ code, run, onDone }: RetryStepProps) {
  const { t } = useLanguage();
  const { busy, retry } = useRetryStep(code, run, onDone);
  return (
    <Button
      icon="retry"
      isPending={busy}
      aria-label={t('problems.retry', { code })}
      onPress={() => void retry()}
    >
      {t('stuck.retry')}
    </Button>
  );
}
