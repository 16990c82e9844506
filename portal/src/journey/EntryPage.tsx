import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useMutation, useQuery } from '@apollo/client/react';
import { usePageHead } from '../app/page-head';
import {
  DiscardDraftDocument,
  JourneyEntryDocument,
  StartInstanceDocument,
  type JourneyEntryQuery,
} from '../graphql/generated/graphql';
import { formatDate, formatDateTime } from '../i18n/format';
import { useLocale, useText } from '../i18n/localization';
import { usePersonalT } from '../i18n/personal-texts';
import { useReason } from '../i18n/reason-text';
import { ContactBlock } from '../layout/ContactBlock';
import { NotFound } from '../pages/notices/NotFound';
import { useCitizen, useSession } from '../session/session';
import { Breadcrumb } from '../ui/Breadcrumb';
import { ErrorNotice } from '../ui/ErrorNotice';
import { PageSkeleton } from '../ui/PageSkeleton';
import { PageTitle } from '../ui/PageTitle';
import { ForWhom } from './for-whom/ForWhom';
import { draftPlace } from './draft/journal';
import { forgetDraft } from './draft/keepsake';
import { newKey } from '../session/new-key';
import { attemptKey, endAttempt } from './submit/attempt-key';

type Service = NonNullable<JourneyEntryQuery['service']>;
type Choices = JourneyEntryQuery['representationChoices'];

/** The door of a service: starts a request, or offers to go on with the one left open. */
export function EntryPage(): ReactNode {
  const { slug = '' } = useParams();
  const { data, error, refetch } = useQuery(JourneyEntryDocument, {
    variables: { slug },
    fetchPolicy: 'network-only',
  });
  if (data === undefined)
    return error === undefined ? <PageSkeleton /> : <ErrorNotice onRetry={() => void refetch()} />;
  if (data.service === null) return <NotFound />;
  return <Entry service={data.service} choices={data.representationChoices} />;
}

interface EntryProps {
  readonly service: Service;
  readonly choices: Choices;
}

function Entry({ service, choices }: EntryProps): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const { tenant } = useSession();
  const [query] = useSearchParams();
  const { refused, start } = useStart(service.slug, query.get('da') ?? undefined);
  const started = useRef(false);
  const forWhom = askedOf(choices, query);
  const [restarted, setRestarted] = useState(false);
  const offer = service.myDraft !== null && query.get('da') === null && !query.has('per') && !restarted;
  const open = service.status === 'ACTIVE' && service.releaseId !== null;
  usePageHead({ title: t('title.page', { page: text(service.title), tenant: tenant.name }) });
  useEffect(() => {
    if (offer || !open || started.current || forWhom !== null) return;
    started.current = true;
    start(null);
  }, [offer, open, start, forWhom]);
  const asks = open && !offer && forWhom !== null;
  if (!offer && !asks && open && refused === undefined) return <PageSkeleton />;
  return (
    <>
      <div className="container pb-5">
        <Breadcrumb
          crumbs={[
            { label: t('services.title'), to: '/servizi' },
            { label: text(service.title), to: `/servizi/${service.slug}` },
            { label: t('entry.crumb') },
          ]}
        />
        <div className="page-intro">
          <PageTitle>{text(service.title)}</PageTitle>
        </div>
        {!open && <p className="lead">{text(service.statusReason) || t('entry.closed')}</p>}
        {refused !== undefined && (
          <div className="alert alert-danger" role="alert">
            <p>{refused}</p>
            <button type="button" className="btn btn-outline-primary" onClick={() => start(null)}>
              {t('error.retry')}
            </button>
          </div>
        )}
        {open && offer && service.myDraft !== null && (
          <ResumeOffer draft={service.myDraft} onStart={() => setRestarted(true)} />
        )}
        {asks && (
          <ForWhom
            slug={service.slug}
            choices={forWhom}
            chosen={forWhom.choices.find(({ id }) => id === query.get('per'))?.id ?? null}
            onStart={start}
          />
        )}
      </div>
      <ContactBlock />
    </>
  );
}

function useStart(
  slug: string,
  from: string | undefined,
): { readonly refused: string | undefined; start(onBehalfOf: string | null): void } {
  const t = usePersonalT();
  const reason = useReason();
  const navigate = useNavigate();
  const [refused, setRefused] = useState<string>();
  const [mutate] = useMutation(StartInstanceDocument, { fetchPolicy: 'no-cache' });
  const start = useCallback(
    (onBehalfOf: string | null) => {
      const name = `start:${slug}:${from ?? ''}:${onBehalfOf ?? ''}`;
      const variables = {
        serviceSlug: slug,
        idempotencyKey: attemptKey(window.sessionStorage, name, slug, newKey),
        ...(from === undefined ? {} : { fromInstance: from }),
        ...(onBehalfOf === null ? {} : { onBehalfOf }),
      };
      setRefused(undefined);
      mutate({ variables }).then(
        ({ data }) => {
          const result = data?.startInstance;
          if (result?.__typename === 'InstancePayload') {
            endAttempt(window.sessionStorage, name);
            void navigate(`/pratiche/${result.instance.code}/compila`, { replace: true });
            return;
          }
          endAttempt(window.sessionStorage, name);
          setRefused(result?.__typename === 'NotAllowed' ? reason(result.reason) : t('entry.failed'));
        },
        () => setRefused(t('entry.failed')),
      );
    },
    [slug, from, mutate, navigate, t, reason],
  );
  return { refused, start };
}

/** For whom it has to be asked: of who may act for somebody, or says so, where the service admits it; null for oneself. */
function askedOf(choices: Choices, query: URLSearchParams): Choices | null {
  const may = choices.kinds.length > 0 && (choices.choices.length > 0 || query.has('per'));
  return may && !query.has('da') ? choices : null;
}

interface ResumeOfferProps {
  readonly draft: NonNullable<Service['myDraft']>;
  onStart(): void;
}

function ResumeOffer({ draft, onStart }: ResumeOfferProps): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const locale = useLocale();
  const navigate = useNavigate();
  const [discard, { loading }] = useMutation(DiscardDraftDocument);
  const { id } = useCitizen();
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const restart = async (): Promise<void> => {
    setFailed(false);
    try {
      await discard({ variables: { code: draft.code } });
    } catch {
      setFailed(true);
      return;
    }
    await forgetDraft(draftPlace(id, draft.code));
    onStart();
  };
  return (
    <div className="card resume-card">
      <div className="card-body">
        <h2 className="card-title h4">{t('entry.draftTitle')}</h2>
        {draft.onBehalfOf !== null && <p>{t('forWhom.draftOf', { name: draft.onBehalfOf })}</p>}
        <p>{t('entry.draftText', { at: formatDateTime(draft.updatedAt, locale) })}</p>
        <p>
          {t('entry.draftHolds', { answered: draft.answered, attached: draft.attached })}
          {draft.stepName !== null && ` ${t('entry.draftStep', { step: text(draft.stepName) })}`}
        </p>
        {draft.expiresAt !== null && (
          <p>{t('entry.draftExpires', { date: formatDate(draft.expiresAt, locale) })}</p>
        )}
        {asking ? (
          <>
            <p className="fw-semibold">{t('entry.discardText')}</p>
            {failed && (
              <p className="alert alert-danger" role="alert">
                {t('entry.failed')}
              </p>
            )}
            <p className="sheet-actions">
              <button
                type="button"
                className="btn btn-danger"
                disabled={loading}
                onClick={() => void restart()}
              >
                {t('entry.discard')}
              </button>
              <button type="button" className="btn btn-outline-primary" onClick={() => setAsking(false)}>
                {t('action.back')}
              </button>
            </p>
          </>
        ) : (
          <p className="sheet-actions">
            <button
              type="button"
              className="btn btn-primary"
              onClick={() => void navigate(`/pratiche/${draft.code}/compila`)}
            >
              {t('entry.resume')}
            </button>
            <button type="button" className="btn btn-outline-primary" onClick={() => setAsking(true)}>
              {t('entry.restart')}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
