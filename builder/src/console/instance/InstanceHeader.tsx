import { localize } from '@istanze/shared';
import { Link } from 'react-router';
import type { InstanceFullFragment } from '../../graphql/generated/graphql';
import { formatDate, formatInstant } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { channelName } from '../../i18n/server-words';
import { CopyText } from '../../ui/CopyText';
import { Icon } from '../../ui/Icon';
import { DeadlineMark } from '../DeadlineMark';
import { useWorkList } from '../queue/work-list';
import { StateBadge } from '../StateBadge';
import { Fact, Facts } from './Facts';

interface InstanceHeaderProps {
  readonly instance: InstanceFullFragment;
}

/** Who asks for what, where it stands, by when and by whom it is decided. */
export function InstanceHeader({ instance }: InstanceHeaderProps) {
  const { t, locale } = useLanguage();
  const { back } = useWorkList();
  const { registration, submittedAt, channel } = instance;
  return (
    <header className="instance-header">
      <Link className="instance-back" to={back}>
        <Icon name="arrowLeft" size="small" />
        {t('instance.back')}
      </Link>
      <p className="instance-service">{localize(instance.service.title, locale)}</p>
      <div className="instance-title">
        <h1 id="instance-name" tabIndex={-1}>
          {instance.applicant.name}
        </h1>
        <StateBadge name={instance.stateName} category={instance.category} />
        <a
          className="button instance-file"
          data-variant="quiet"
          href={`/exports/instances/${instance.code}.zip?realm=staff&locale=${locale}`}
          download=""
        >
          <Icon name="download" size="small" />
          {t('instance.download-file')}
        </a>
      </div>
      <Facts>
        <Fact name={t('instance.code')}>
          <CopyText text={instance.code} name={t('instance.code')} />
        </Fact>
        <Fact name={t('instance.protocol')}>
          {registration === null ? (
            <span className="muted">{t('instance.protocol-pending')}</span>
          ) : (
            <span className="code">
              {registration.formatted}/{registration.year}
            </span>
          )}
        </Fact>
        <Fact name={t('instance.submitted')}>
          {submittedAt === null ? t('common.not-given') : formatInstant(submittedAt, locale)}
          <span className="small muted"> · {channelName({ t, locale }, channel)}</span>
        </Fact>
        <Fact name={t('instance.term')}>
          <TermFact instance={instance} />
        </Fact>
        <RenewalFacts instance={instance} />
        <LinkFacts instance={instance} />
        <Fact name={t('instance.officer')}>{instance.office.caseOfficer}</Fact>
        <Fact name={t('instance.assignee')}>
          {instance.assignee === null ? (
            <span className="muted">{t('queue.unassigned')}</span>
          ) : (
            instance.assignee.name
          )}
          {instance.standingInFor === null ? null : (
            <span className="small muted"> {t('queue.standing-in', { name: instance.standingInFor })}</span>
          )}
        </Fact>
      </Facts>
    </header>
  );
}

function RenewalFacts({ instance: { renews, renewedBy } }: InstanceHeaderProps) {
  const { t } = useLanguage();
  return (
    <>
      {renews === null ? null : (
        <Fact name={t('instance.renews')}>
          <Link to={`/istanze/${renews}`}>{renews}</Link>
        </Fact>
      )}
      {renewedBy === null ? null : (
        <Fact name={t('instance.renewed-by')}>
          <Link to={`/istanze/${renewedBy}`}>{renewedBy}</Link>
        </Fact>
      )}
    </>
  );
}

function LinkFacts({ instance: { links } }: InstanceHeaderProps) {
  const { t, locale } = useLanguage();
  return links.map(({ relation, code, serviceTitle }) => (
    <Fact key={code} name={t(relation === 'STARTED' ? 'instance.started' : 'instance.started-from')}>
      <Link to={`/istanze/${code}`}>{code}</Link>{' '}
      <span className="small muted">{localize(serviceTitle, locale)}</span>
    </Fact>
  ));
}

function TermFact({ instance }: InstanceHeaderProps) {
  const { t, locale } = useLanguage();
  const { term } = instance;
  if (term === null) return <span className="muted">{t('deadline.none')}</span>;
  if (term.ended) return <span className="muted">{t('instance.term-ended')}</span>;
  return (
    <>
      <DeadlineMark finalDate={term.finalDate} suspended={term.suspended} />
      {term.suspended && term.suspensionEnds !== null ? (
        <span className="small muted">
          {' '}
          {t('instance.term-suspended', { date: formatDate(term.suspensionEnds, locale) })}
        </span>
      ) : null}
    </>
  );
}
