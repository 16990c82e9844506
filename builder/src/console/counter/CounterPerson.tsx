import { useMutation, useQuery } from '@apollo/client/react';
import { localize } from '@istanze/shared';
import { useId, useState } from 'react';
import {
  QueueServicesDocument,
  StartInstanceForDocument,
  type CounterDraftInstanceFragment,
  type FilingChannel,
  type IdentityEvidence,
} from '../../graphql/generated/graphql';
import { createAttempts } from '../../graphql/idempotency';
import { useLanguage } from '../../i18n/i18n';
import { reasonText } from '../../i18n/server-words';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Select } from '../../ui/Select';
import { CHANNELS, EVIDENCES } from './counter-words';
import { TextInput } from '../../ui/TextInput';

interface CounterPersonProps {
  readonly onStarted: (draft: CounterDraftInstanceFragment) => void;
}

const NOT_CHOSEN = 'none';
const EMPTY = { fiscalCode: '', givenName: '', familyName: '', email: '', reference: '' };
type Typed = typeof EMPTY;

/** Which service, for whom, by which way it arrived and how the person was known. */
export function CounterPerson({ onStarted }: CounterPersonProps) {
  const { t, locale } = useLanguage();
  const id = useId();
  const { data } = useQuery(QueueServicesDocument);
  const [typed, setTyped] = useState(EMPTY);
  const [service, setService] = useState(NOT_CHOSEN);
  const [channel, setChannel] = useState<FilingChannel>('COUNTER');
  const [evidence, setEvidence] = useState<IdentityEvidence>('IDENTITY_DOCUMENT');
  const [issues, setIssues] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string>();
  const [start, { loading }] = useMutation(StartInstanceForDocument);
  const [attempts] = useState(() => createAttempts());
  const services = (data?.services.edges ?? []).map(({ node }) => node);
  const options = [
    { key: NOT_CHOSEN, label: t('counter.choose-service') },
    ...services
      .filter(({ status }) => status === 'ACTIVE')
      .map(({ slug, title }) => ({ key: slug, label: localize(title, locale) })),
  ];
  const write = (part: Partial<Typed>) => {
    setTyped((earlier) => ({ ...earlier, ...part }));
    setIssues({});
    setProblem(undefined);
  };
  const submit = async () => {
    if (service === NOT_CHOSEN) return setProblem(t('counter.choose-service-first'));
    const { reference, email, ...known } = typed;
    const person = { ...known, email: email === '' ? null : email };
    const order = { serviceSlug: service, person, channel, identityEvidence: evidence, reference };
    try {
      const { data } = await start({ variables: { ...order, idempotencyKey: attempts.keyFor(order) } });
      const result = data?.startInstanceFor;
      if (result?.__typename === 'InstancePayload') return onStarted(result.instance);
      if (result?.__typename === 'ValidationRefusal')
        return setIssues(Object.fromEntries(result.issues.map(({ path, message }) => [path, message])));
      setProblem(reasonText({ t, locale }, result?.__typename === 'NotAllowed' ? result.reason : null));
    } catch {
      setProblem(t('counter.not-started'));
    }
  };
  const field = (name: keyof Typed) => ({
    label: t(`counter.${name}`),
    value: typed[name],
    problem: issues[name],
    onChange: (value: string) => write({ [name]: value }),
  });
  return (
    <form
      className="card counter-card stack"
      aria-labelledby={id}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2 id={id}>{t('counter.who')}</h2>
      <p className="muted">{t('counter.help')}</p>
      {problem === undefined ? null : <Notice tone="danger" live="alert" title={problem} />}
      <Select label={t('counter.service')} options={options} value={service} onChange={setService} />
      <div className="counter-grid">
        <TextInput {...field('fiscalCode')} code />
        <TextInput {...field('email')} type="email" />
        <TextInput {...field('givenName')} />
        <TextInput {...field('familyName')} />
      </div>
      <div className="counter-grid">
        <Select
          label={t('counter.channel')}
          options={CHANNELS.map((key) => ({ key, label: t(`counter.channel.${key}`) }))}
          value={channel}
          onChange={(key) => setChannel(CHANNELS.find((one) => one === key) ?? channel)}
        />
        <Select
          label={t('counter.evidence')}
          options={EVIDENCES.map((key) => ({ key, label: t(`counter.evidence.${key}`) }))}
          value={evidence}
          onChange={(key) => setEvidence(EVIDENCES.find((one) => one === key) ?? evidence)}
        />
      </div>
      <TextInput {...field('reference')} help={t('counter.reference-help')} />
      <div>
        <Button type="submit" variant="primary" isPending={loading}>
          {t('counter.start')}
        </Button>
      </div>
    </form>
  );
}
