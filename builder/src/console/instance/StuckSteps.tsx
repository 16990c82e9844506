import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { RetryActionDocument, type InstanceFullFragment } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { problemText, reasonText } from '../../i18n/server-words';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useNotify } from '../../ui/notify';
import { useActionName } from './type-names';

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
  const notify = useNotify();
  const actionName = useActionName();
  const [retry] = useMutation(RetryActionDocument);
  const [busy, setBusy] = useState(false);
  const run = async () => {
    if (busy) return;
    setBusy(true);
    try {
      const { data } = await retry({ variables: { code, run: problem.run } });
      const result = data?.retryAction;
      notify({
        text:
          result?.__typename === 'NotAllowed' ? reasonText({ t, locale }, result.reason) : t('stuck.retried'),
      });
    } catch {
      notify({ text: t('stuck.failed') });
    }
    setBusy(false);
    onDone();
  };
  return (
    <Notice
      tone="danger"
      live="status"
      title={t('stuck.title', { step: actionName(problem.type) })}
      actions={
        problem.retryable ? (
          <Button icon="retry" isPending={busy} onPress={() => void run()}>
            {t('stuck.retry')}
          </Button>
        ) : undefined
      }
    >
      {problemText({ t, locale }, problem.reason)}
    </Notice>
  );
}
