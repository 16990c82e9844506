import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { usePageHead } from '../../app/page-head';
import { useT } from '../../i18n/localization';
import type { MessageKey } from '../../i18n/it';
import { ContactBlock } from '../../layout/ContactBlock';
import { useSession, useClientSource } from '../../session/session';
import { Breadcrumb } from '../../ui/Breadcrumb';
import { PageTitle } from '../../ui/PageTitle';

type State =
  | { readonly kind: 'asking' | 'working' }
  | { readonly kind: 'confirmed'; readonly email: string }
  | { readonly kind: 'refused'; readonly key: MessageKey }
  | { readonly kind: 'failed' };

/** Where the link of the mail leads: a button, because programs that look at mails open links too. */
export function ConfirmEmailPage(): ReactNode {
  const t = useT();
  const { tenant } = useSession();
  const { token = '' } = useParams();
  const [state, confirm] = useConfirm(token);
  usePageHead({ title: t('title.page', { page: t('confirmEmail.title'), tenant: tenant.name }) });
  return (
    <>
      <div className="container pb-5">
        <Breadcrumb crumbs={[{ label: t('confirmEmail.title') }]} />
        <div className="page-intro">
          <PageTitle>{t('confirmEmail.title')}</PageTitle>
        </div>
        <Outcome state={state} />
        {state.kind === 'confirmed' || state.kind === 'refused' ? (
          <Link className="btn btn-outline-primary" to="/area-personale/profilo">
            {t('confirmEmail.profile')}
          </Link>
        ) : (
          <>
            <p className="lead">{t('confirmEmail.text')}</p>
            <button
              type="button"
              className="btn btn-primary"
              disabled={state.kind === 'working'}
              onClick={() => void confirm()}
            >
              {t('confirmEmail.confirm')}
            </button>
          </>
        )}
      </div>
      <ContactBlock />
    </>
  );
}

/** What came of it. The button that was pressed is gone or was off meanwhile: the focus goes to the words. */
function Outcome({ state }: { readonly state: State }): ReactNode {
  const t = useT();
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), [state]);
  switch (state.kind) {
    case 'asking':
    case 'working':
      return null;
    case 'confirmed':
      return (
        <p className="alert alert-success" role="status" tabIndex={-1} ref={words}>
          {t('confirmEmail.done', { email: state.email })}
        </p>
      );
    case 'refused':
    case 'failed':
      return (
        <p className="alert alert-danger" role="alert" tabIndex={-1} ref={words}>
          {t(state.kind === 'failed' ? 'confirmEmail.failed' : state.key)}
        </p>
      );
  }
}

const REFUSALS: Readonly<Record<string, MessageKey>> = {
  'reason.link-unknown': 'confirmEmail.unknown',
  'reason.link-expired': 'confirmEmail.expired',
};

function useConfirm(token: string): readonly [State, () => Promise<void>] {
  const source = useClientSource();
  const [state, setState] = useState<State>({ kind: 'asking' });
  const ask = async (): Promise<State> => {
    const [client, { ConfirmEmailDocument }] = await Promise.all([
      source.get(),
      import('../../graphql/generated/graphql'),
    ]);
    const { data } = await client.mutate({ mutation: ConfirmEmailDocument, variables: { token } });
    const result = data?.confirmEmail;
    if (result?.__typename === 'EmailConfirmed') return { kind: 'confirmed', email: result.email };
    const key = REFUSALS[result?.reason ?? ''];
    return key === undefined ? { kind: 'failed' } : { kind: 'refused', key };
  };
  return [
    state,
    async () => {
      setState({ kind: 'working' });
      setState(await ask().catch((): State => ({ kind: 'failed' })));
    },
  ];
}
