import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { InstanceCardFragment } from '../../graphql/generated/graphql';
import { formatDate, formatDateTime } from '../../i18n/format';
import { useLocale, useText } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { Icon } from '../../ui/Icon';
import { DueWords } from './DueWords';
import { officialStatus } from './official-words';

interface InstanceCardProps {
  readonly instance: InstanceCardFragment;
  readonly heading?: 'h2' | 'h3';
}

/** A request among the others: what, how it stands, what to do now and until when. */
export function InstanceCard({ instance, heading: Heading = 'h3' }: InstanceCardProps): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const locale = useLocale();
  const { key, chip } = officialStatus(instance.category);
  const draft = instance.category === 'DRAFT';
  const to = draft ? `/pratiche/${instance.code}/compila` : `/pratiche/${instance.code}`;
  const state = text(instance.stateName);
  const { nextAction } = instance;
  return (
    <article className="card instance-card">
      <div className="card-body">
        <div className="instance-head">
          <span className={chip}>{t(key)}</span>
          <span className="instance-code">{instance.code}</span>
        </div>
        <Heading className="card-title h5">
          <Link to={to}>{text(instance.service.title)}</Link>
        </Heading>
        {instance.onBehalfOf !== null && (
          <p className="instance-behalf">{t('who.through', { name: instance.onBehalfOf })}</p>
        )}
        <p className="card-text">
          {!draft && state !== '' && <strong>{state}. </strong>}
          {instance.submittedAt === null
            ? t('instance.changedAt', { at: formatDateTime(instance.updatedAt, locale) })
            : t('instance.sentAt', { at: formatDateTime(instance.submittedAt, locale) })}
          {draft &&
            instance.expiresAt !== null &&
            nextAction?.due == null &&
            ` ${t('instance.expiresAt', { date: formatDate(instance.expiresAt, locale) })}`}
          {!draft &&
            instance.finalDate !== null &&
            ` ${t('instance.finalDate', { date: formatDate(instance.finalDate, locale) })}`}
        </p>
        {nextAction !== null && (
          <Link className="instance-action" to={to}>
            <span>{text(nextAction.label)}</span>
            <Icon name="arrow-right" className="icon-primary icon-sm" />
          </Link>
        )}
        {nextAction !== null && nextAction.due !== null && <DueWords due={nextAction.due} />}
      </div>
    </article>
  );
}
