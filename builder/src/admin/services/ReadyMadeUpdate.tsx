import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { UpdateFromReadyMadeDocument } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useNotify } from '../../ui/notify';
import { UpdatedPart, type UpdatedPartFields } from './UpdatedPart';

interface ReadyMadeUpdateProps {
  readonly serviceId: string;
  readonly version: number;
  readonly onUpdated: () => void;
}

type Plan = readonly UpdatedPartFields[];

/** The newer edition of a ready-made service: what it changes part by part, what to take of it, what stays as it is here. */
export function ReadyMadeUpdate({ serviceId, version, onUpdated }: ReadyMadeUpdateProps) {
  const { t } = useLanguage();
  const notify = useNotify();
  const [plan, setPlan] = useState<Plan>();
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [failed, setFailed] = useState(false);
  const [mutate, { loading }] = useMutation(UpdateFromReadyMadeDocument);
  const isTaken = ({ name, goesTogether }: UpdatedPartFields) => chosen.get(name) ?? goesTogether;
  const named = (wanted: (part: UpdatedPartFields) => boolean) =>
    (plan ?? []).filter(wanted).map(({ name }) => name);
  const run = async (apply: boolean) => {
    setFailed(false);
    const leave = named((part) => part.goesTogether && !isTaken(part));
    const replace = named((part) => !part.goesTogether && isTaken(part));
    try {
      const { data } = await mutate({ variables: { serviceId, apply, leave, replace } });
      if (!apply) return setPlan(data?.updateFromReadyMade ?? []);
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
      {plan === undefined ? (
        <Button icon="retry" isPending={loading} onPress={() => void run(false)}>
          {t('ready.see-update', { version })}
        </Button>
      ) : (
        <>
          {plan.length === 0 ? <p>{t('ready.nothing-new')}</p> : null}
          {plan.map((part) => (
            <UpdatedPart
              key={part.name}
              part={part}
              isTaken={isTaken(part)}
              onChoose={(taken) => setChosen(new Map(chosen).set(part.name, taken))}
            />
          ))}
          <p className="small muted">{t('ready.draft-only')}</p>
          <Button variant="primary" isPending={loading} onPress={() => void run(true)}>
            {t('ready.update', { version })}
          </Button>
        </>
      )}
    </div>
  );
}
