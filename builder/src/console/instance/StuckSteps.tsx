import type { InstanceFullFragment } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { problemText } from '../../i18n/server-words';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useActionName } from './type-names';
import { useRetryStep } from './use-retry-step';

type Problem = InstanceFullFragment['problems'][number];

interface StuckStepsProps {
  readonly code: string;
  readonly problems: readonly Problem[];
  readonly onDone: () => void;
}

/** Automatic steps that gave up, each with its reason and the way to try it again. */
export function StuckSteps({ code, problems, onDone }: StuckStepsProps) {
  return problems.map((problem) => (
    <StuckStep key={problem.run} code={code} problem={problem} onDone={onDone} />
  ));
}

interface StuckStepProps {
  readonly code: string;
  readonly problem: Problem;
  readonly onDone: () => void;
}

function StuckStep({ code, problem, onDone }: StuckStepProps) {
  const { t, locale } = useLanguage();
  const actionName = useActionName();
  const { busy, retry } = useRetryStep(code, problem.run, onDone);
  return (
    <Notice
      tone="danger"
      live="status"
      title={t('stuck.title', { step: actionName(problem.type) })}
      actions={
        problem.retryable ? (
          <Button icon="retry" isPending={busy} onPress={() => void retry()}>
            {t('stuck.retry')}
          </Button>
        ) : undefined
      }
    >
      {problemText({ t, locale }, problem.reason)}
    </Notice>
  );
}
