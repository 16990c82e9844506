import { useQuery } from '@apollo/client/react';
import { localize, type ActivityDefinition, type StateCategory, type StateDefinition } from '@istanze/shared';
import { useActionName } from '../console/instance/type-names';
import { WorkflowDocument } from '../graphql/generated/graphql';
import { useLanguage, useT } from '../i18n/i18n';
import { Badge, type BadgeTone } from '../ui/Badge';
import { EmptyState } from '../ui/EmptyState';
import { ErrorState } from '../ui/ErrorState';
import { Icon } from '../ui/Icon';
import { SkeletonLines } from '../ui/Skeleton';
import { useServicePlace } from './service-context';
import { isWorkflowDefinition } from './workflow-definition';

/** The flow of the service, to read: each state with its activities and where their outcomes lead. */
export function FlowTab() {
  const t = useT();
  const { service } = useServicePlace();
  const { data, error, refetch } = useQuery(WorkflowDocument, { variables: { id: service.workflowId } });
  if (data === undefined)
    return (
      <div className="page">
        {error === undefined ? (
          <SkeletonLines label={t('common.loading')} heights={[160, 160, 160]} />
        ) : (
          <ErrorState title={t('flow.failed')} onRetry={() => void refetch()} />
        )}
      </div>
    );
  const definition: unknown = data.workflow?.definition;
  if (!isWorkflowDefinition(definition)) return <EmptyState icon="page" title={t('flow.empty')} />;
  const names = new Map(definition.states.map(({ key, name }) => [key, name]));
  return (
    <div className="page">
      <p className="muted flow-intro">{t('flow.intro')}</p>
      <ol className="flow">
        {definition.states.map((state) => (
          <FlowState key={state.id} state={state} names={names} initial={state.key === definition.initial} />
        ))}
      </ol>
    </div>
  );
}

type Names = ReadonlyMap<string, StateDefinition['name']>;

const tones: Readonly<Record<StateCategory, BadgeTone>> = {
  draft: 'idle',
  'waiting-office': 'accent',
  'waiting-citizen': 'warn',
  'waiting-payment': 'warn',
  'waiting-system': 'idle',
  accepted: 'ok',
  completed: 'ok',
  rejected: 'danger',
  dismissed: 'idle',
  withdrawn: 'idle',
};

interface FlowStateProps {
  readonly state: StateDefinition;
  readonly names: Names;
  readonly initial: boolean;
}

function FlowState({ state, names, initial }: FlowStateProps) {
  const { t, locale } = useLanguage();
  return (
    <li className="panel flow-state">
      <div className="flow-head">
        <h2>{localize(state.name, locale)}</h2>
        <Badge tone={tones[state.category]}>{t(`flow.category.${state.category}`)}</Badge>
        {initial ? <Badge icon="arrowRight">{t('flow.initial')}</Badge> : null}
      </div>
      {state.citizenText === undefined ? null : (
        <p className="flow-text">
          {t('outcome.citizen-reads', { text: localize(state.citizenText, locale) })}
        </p>
      )}
      {state.activities.length === 0 ? <p className="muted flow-text">{t('flow.no-activities')}</p> : null}
      <ul>
        {state.activities.map((activity) => (
          <FlowActivity key={activity.id} activity={activity} names={names} />
        ))}
      </ul>
      {state.timers === undefined || state.timers.length === 0 ? null : (
        <ul>
          {state.timers.map((timer) => (
            <li key={timer.id} className="panel-row flow-timer">
              <Icon name="clock" size="small" />
              {t(`flow.timer.${timer.from}`, { days: timer.afterDays })}
              {timer.to === undefined ? null : <FlowTarget to={timer.to} names={names} />}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function FlowActivity({ activity, names }: { readonly activity: ActivityDefinition; readonly names: Names }) {
  const { t, locale } = useLanguage();
  const actionName = useActionName();
  const { performer } = activity;
  const roles = performer.roles?.map((role) => t(`role.${role}`)).join(', ');
  return (
    <li className="panel-row">
      <div className="inline">
        <Icon name={performer.kind === 'system' ? 'clock' : 'user'} size="small" />
        <strong>{localize(activity.name, locale)}</strong>
        <span className="small muted">
          {t(`flow.performer.${performer.kind}`)}
          {roles === undefined ? '' : ` (${roles})`}
        </span>
      </div>
      <ul className="flow-outcomes">
        {activity.outcomes.map((outcome) => (
          <li key={outcome.key}>
            {localize(outcome.name, locale)}
            {outcome.to === undefined ? null : <FlowTarget to={outcome.to} names={names} />}
            {outcome.after.length === 0 ? null : (
              <span className="small muted flow-after">
                {t('flow.after', { steps: outcome.after.map(({ type }) => actionName(type)).join(', ') })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

function FlowTarget({ to, names }: { readonly to: string; readonly names: Names }) {
  const { locale } = useLanguage();
  return (
    <span className="flow-target">
      <Icon name="arrowRight" size="small" />
      {localize(names.get(to), locale) || to}
    </span>
  );
}
