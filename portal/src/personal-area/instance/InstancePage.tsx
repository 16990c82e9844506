import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { usePageHead } from '../../app/page-head';
import { useLiveInstance, type LiveInstance } from '../../journey/confirmation/use-live-instance';
import { useText } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { ContactBlock } from '../../layout/ContactBlock';
import { NotFound } from '../../pages/notices/NotFound';
import { Rating } from '../../pages/rating/Rating';
import { useKnownCitizen, useSession } from '../../session/session';
import { Breadcrumb } from '../../ui/Breadcrumb';
import { CopyCode } from '../../ui/CopyCode';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { GoTo } from '../../ui/GoTo';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { PageTitle } from '../../ui/PageTitle';
import { officialStatus } from '../parts/official-words';
import { ActivityList } from './ActivityList';
import { Answers } from './Answers';
import { Communications } from './Communications';
import { History } from './History';
import { InstanceDocuments } from './InstanceDocuments';
import { InstanceFacts } from './InstanceFacts';
import { InstanceMessages } from './InstanceMessages';
import { Milestones } from './Milestones';
import { ToPay } from './ToPay';
import { WithdrawOrRenew } from './WithdrawOrRenew';

/** A request from its sending on: what is to be done now, how it goes, until when, everything it holds. */
export function InstancePage(): ReactNode {
  const { code = '' } = useParams();
  const { instance, failed, refetch } = useLiveInstance(code, isMoving);
  if (instance === undefined) return failed ? <ErrorNotice onRetry={refetch} /> : <PageSkeleton />;
  if (instance === null) return <NotFound />;
  if (instance.category === 'DRAFT') return <GoTo to={`/pratiche/${code}/compila`} />;
  return <InstanceView instance={instance} onChanged={refetch} />;
}

function isMoving({ category, registration }: LiveInstance): boolean {
  return category === 'WAITING_SYSTEM' || category === 'ACCEPTED' || registration === null;
}

interface InstanceViewProps {
  readonly instance: LiveInstance;
  onChanged(): void;
}

function InstanceView({ instance, onChanged }: InstanceViewProps): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const { tenant } = useSession();
  const citizen = useKnownCitizen();
  const title = text(instance.service.title);
  const { key, chip } = officialStatus(instance.category);
  usePageHead({
    title: t('instance.pageTitle', { service: title, code: instance.code, tenant: tenant.name }),
  });
  return (
    <>
      <div className="container pb-5">
        <Breadcrumb
          crumbs={[
            ...(citizen === undefined
              ? [
                  { label: t('services.title'), to: '/servizi' },
                  { label: title, to: `/servizi/${instance.service.slug}` },
                ]
              : [
                  { label: t('area.title'), to: '/area-personale' },
                  { label: t('area.instances'), to: '/area-personale/attivita' },
                ]),
            { label: instance.code },
          ]}
        />
        <div className="page-intro">
          <PageTitle>{title}</PageTitle>
          <p className="instance-status">
            <span className={chip}>{t(key)}</span> <strong>{text(instance.stateName)}</strong>
          </p>
          <CopyCode code={instance.code} />
        </div>
        <div className="instance-columns">
          <div className="instance-now">
            {text(instance.citizenText) !== '' && (
              <div className="callout callout-highlight note">
                <p>{text(instance.citizenText)}</p>
              </div>
            )}
            <ActivityList instance={instance} onChanged={onChanged} />
            <ToPay payments={instance.payments} />
          </div>
          <div className="instance-side">
            <Milestones milestones={instance.milestones} />
            <InstanceFacts instance={instance} />
          </div>
          <div className="instance-rest">
            <InstanceDocuments instance={instance} />
            <InstanceMessages instance={instance} onSent={onChanged} />
            <Communications communications={instance.communications} />
            <Answers instance={instance} />
            <History code={instance.code} version={instance.version} />
            <WithdrawOrRenew instance={instance} onChanged={onChanged} />
          </div>
        </div>
      </div>
      {instance.category === 'COMPLETED' && !instance.rated && (
        <Rating target={`instance:${instance.code}`} question="service" />
      )}
      <ContactBlock />
    </>
  );
}
