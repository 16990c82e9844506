import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import {
  UpdateFromReadyMadeDocument,
  type UpdateFromReadyMadeMutation,
} from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useNotify } from '../../ui/notify';
import { FormDifference } from './FormDifference';
import { partNames } from './part-names';

interface ReadyMadeUpdateProps {
  readonly serviceId: string;
  readonly version: number;
  readonly onUpdated: () => void;
}

/** The newer edition of a ready-made service: what it would change, and that what was changed here stays. */
export function ReadyMadeUpdate({ serviceId, version, onUpdated }: ReadyMadeUpdateProps) {
  const { t } = useLanguage();
  const notify = useNotify();
  const [plan, setPlan] = useState<UpdateFromReadyMadeMutation['updateFromReadyMade']>(null);
  const [failed, setFailed] = useState(false);
  const [mutate, { loading }] = useMutation(UpdateFromReadyMadeDocument);
  const run = async (apply: boolean) => {
    setFailed(false);
    try {
      const { data } = await mutate({ variables: { serviceId, apply } });
      if (!apply) return setPlan(data?.updateFromReadyMade ?? null);
      notify({ text: t('ready.updated') });
      onUpdated();
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="ready-update">
      {failed ? (
        <Notice tone="danger" live="alert">
          {t('library.unknown')}
        </Notice>
      ) : null}
      {plan === null ? (
        <Button icon="retry" isPending={loading} onPress={() => void run(false)}>
          {t('ready.see-update', { version })}
        </Button>
      ) : (
        <>
          {plan.taken.length === 0 ? null : <p>{t('ready.taken', { parts: partNames(t, plan.taken) })}</p>}
          {plan.kept.length === 0 ? null : (
            <Notice tone="warn">{t('ready.kept', { parts: partNames(t, plan.kept) })}</Notice>
          )}
          <FormDifference before={plan.formBefore ?? null} after={plan.formAfter ?? null} />
          <Button variant="primary" isPending={loading} onPress={() => void run(true)}>
            {t('ready.update', { version })}
          </Button>
        </>
      )}
    </div>
  );
}
