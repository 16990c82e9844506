import { useLazyQuery } from '@apollo/client/react';
import { ActivityRuleDocument, type ActivityRuleQuery } from '../../../graphql/generated/graphql';
import { useT } from '../../../i18n/i18n';
import { WhoCan } from '../../../ui/WhoCan';

interface WhyNotProps {
  readonly code: string;
  readonly activity: string;
  /** Told where several activities stand under one reason. */
  readonly name?: string;
}

/** On demand, the rule by which an activity is somebody else’s, and who that is today. */
export function WhyNot({ code, activity, name }: WhyNotProps) {
  const t = useT();
  const [ask, { data, error, called }] = useLazyQuery(ActivityRuleDocument, { fetchPolicy: 'network-only' });
  const rule = data?.activityRule;
  return (
    <details
      className="why-not"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && !called) void ask({ variables: { code, activity } });
      }}
    >
      <summary>{name === undefined ? t('rule.why') : t('rule.why-named', { name })}</summary>
      <div aria-live="polite">
        {rule != null ? (
          <Rule rule={rule} />
        ) : (
          <p className="small muted">
            {t(error !== undefined || data !== undefined ? 'rule.failed' : 'common.loading')}
          </p>
        )}
      </div>
    </details>
  );
}

type ActivityRule = NonNullable<ActivityRuleQuery['activityRule']>;

function Rule({ rule }: { readonly rule: ActivityRule }) {
  const t = useT();
  const { roles, offices, byName, ofService, people } = rule;
  const role = roles.includes('OPERATOR') ? 'rule.role.operator' : 'rule.role.manager';
  const words = { roles: t(role), offices: offices.join(', ') };
  return (
    <div className="small">
      <p>{byName ? t('rule.by-name') : t(roles.length === 0 ? 'rule.by-any-role' : 'rule.by-role', words)}</p>
      <p className="muted">{t(ofService ? 'rule.of-service' : 'rule.of-flow')}</p>
      <p>
        <strong>{t('rule.today')}</strong>
      </p>
      <WhoCan people={people} atMost={8} />
    </div>
  );
}
