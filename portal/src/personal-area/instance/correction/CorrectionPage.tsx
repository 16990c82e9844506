import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from '@apollo/client/react';
import type { ReleaseContent } from '@istanze/shared';
import { usePageHead } from '../../../app/page-head';
import {
  ReleaseDocument,
  SentAnswersDocument,
  type SentAnswersQuery,
} from '../../../graphql/generated/graphql';
import { KEPT_FOR_EVER } from '../../../graphql/kept-for-ever';
import { useText } from '../../../i18n/localization';
import { usePersonalT } from '../../../i18n/personal-texts';
import { useReason } from '../../../i18n/reason-text';
import { isReleaseContent } from '../../../journey/release-content';
import { WithFieldTypes } from '../../../journey/WithFieldTypes';
import { NotFound } from '../../../pages/notices/NotFound';
import { useSession } from '../../../session/session';
import { Breadcrumb } from '../../../ui/Breadcrumb';
import { ErrorNotice } from '../../../ui/ErrorNotice';
import { PageSkeleton } from '../../../ui/PageSkeleton';
import { PageTitle } from '../../../ui/PageTitle';
import { FormOutline } from '../../../journey/screens/FormOutline';
import { CorrectionForm } from './CorrectionForm';

export type SentInstance = NonNullable<SentAnswersQuery['instance']>;

/** A request that was sent, with its answers to be corrected while the office has not taken it in charge. */
export function CorrectionPage(): ReactNode {
  const { code = '' } = useParams();
  const { data, error, refetch } = useQuery(SentAnswersDocument, {
    variables: { code },
    fetchPolicy: 'network-only',
  });
  const sent = data?.instance;
  const release = useQuery(ReleaseDocument, {
    variables: { id: sent?.releaseId ?? '' },
    skip: !sent,
    context: KEPT_FOR_EVER,
  });
  const retry = (): void => {
    void refetch();
    void release.refetch();
  };
  if (sent === null) return <NotFound />;
  if (error !== undefined || release.error !== undefined) return <ErrorNotice onRetry={retry} />;
  const content = release.data?.release?.content;
  if (sent === undefined || !isReleaseContent(content)) return <PageSkeleton />;
  return <Correction sent={sent} content={content} />;
}

interface CorrectionProps {
  readonly sent: SentInstance;
  readonly content: ReleaseContent;
}

function Correction({ sent, content }: CorrectionProps): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const reason = useReason();
  const { tenant } = useSession();
  usePageHead({ title: t('correct.pageTitle', { code: sent.code, tenant: tenant.name }) });
  return (
    <div className="container pb-5">
      <Breadcrumb
        crumbs={[
          { label: t('area.title'), to: '/area-personale' },
          { label: t('area.instances'), to: '/area-personale/attivita' },
          { label: sent.code, to: `/pratiche/${sent.code}` },
          { label: t('correct.button') },
        ]}
      />
      <p className="journey-service">{text(sent.service.title)}</p>
      <PageTitle className="journey-title">{t('correct.button')}</PageTitle>
      {sent.correctable ? (
        <div className="journey-body">
          <WithFieldTypes form={content.form} waiting={<CorrectionOutline content={content} />}>
            {(registry) => <CorrectionForm sent={sent} content={content} registry={registry} />}
          </WithFieldTypes>
        </div>
      ) : (
        <>
          <div className="alert alert-warning">
            <p className="mb-0">{reason('reason.correction-too-late')}</p>
          </div>
          <Link className="btn btn-primary" to={`/pratiche/${sent.code}`}>
            {t('correct.back')}
          </Link>
        </>
      )}
    </div>
  );
}

/** What can be read already while the questions come. */
function CorrectionOutline({ content }: Pick<CorrectionProps, 'content'>): ReactNode {
  const t = usePersonalT();
  return (
    <div className="row">
      <div className="col-12 col-lg-8">
        <p className="lead">{t('correct.intro')}</p>
        <FormOutline steps={content.form.steps} />
      </div>
    </div>
  );
}
