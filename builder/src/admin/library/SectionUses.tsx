import { useApolloClient } from '@apollo/client/react';
import { localize } from '@istanze/shared';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { SectionPageQuery } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Notice } from '../../ui/Notice';
import { PageFrame } from '../../ui/PageFrame';
import { Changes } from '../releases/ChangeGroups';
import { planUpgrades, saveUpgrade, type UpgradePlan } from './section-upgrades';
import '../releases/releases.css';
import '../admin.css';
import './library.css';

interface SectionUsesProps {
  readonly page: SectionPageQuery;
  readonly title: string;
  readonly reload: () => void;
  readonly onBack: () => void;
}

/** The forms that hold a section, which of them lag behind, and the difference an update would make in each. */
export function SectionUses({ page, title, reload, onBack }: SectionUsesProps) {
  const { t, locale } = useLanguage();
  const client = useApolloClient();
  const plans = useMemo(() => planUpgrades(page), [page]);
  const behind = plans.filter(({ changes }) => changes.length > 0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [failures, setFailures] = useState<readonly string[]>([]);
  const update = async () => {
    setBusy(true);
    const failed: string[] = [];
    for (const plan of behind.filter(({ formId }) => chosen.has(formId)))
      if (!(await saveUpgrade(client, plan))) failed.push(localize(plan.title, locale));
    setFailures(failed);
    setChosen(new Set());
    setBusy(false);
    reload();
  };
  const toggle = (formId: string) => {
    const next = new Set(chosen);
    if (!next.delete(formId)) next.add(formId);
    setChosen(next);
  };
  return (
    <PageFrame
      title={t('sections.uses-title', { name: title })}
      intro={t('sections.uses-help')}
      above={{ to: '/libreria/sezioni', name: t('sections.title') }}
      actions={
        <Button icon="arrowLeft" onPress={onBack}>
          {t('sections.back')}
        </Button>
      }
    >
      {failures.length === 0 ? null : (
        <Notice tone="danger" live="alert" title={t('sections.update-failed')}>
          {failures.join(', ')}
        </Notice>
      )}
      <ul className="upgrade-list">
        {plans.map((plan) => (
          <UpgradeRow
            key={plan.formId}
            plan={plan}
            chosen={chosen.has(plan.formId)}
            onToggle={() => toggle(plan.formId)}
          />
        ))}
      </ul>
      {behind.length === 0 ? (
        <Notice tone="ok" live="status">
          {t('sections.all-current')}
        </Notice>
      ) : (
        <div className="inline">
          <Button
            variant="primary"
            isPending={busy}
            isDisabled={chosen.size === 0}
            onPress={() => void update()}
          >
            {t('sections.update', { count: chosen.size })}
          </Button>
        </div>
      )}
    </PageFrame>
  );
}

interface UpgradeRowProps {
  readonly plan: UpgradePlan;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

function UpgradeRow({ plan, chosen, onToggle }: UpgradeRowProps) {
  const { t, locale } = useLanguage();
  const name = localize(plan.title, locale);
  const current = plan.changes.length === 0;
  return (
    <li className="panel">
      <div className="panel-row upgrade-head">
        {current ? (
          <span>
            <Icon name="check" size="small" /> {name}
          </span>
        ) : (
          <label className="tick-row">
            <input type="checkbox" checked={chosen} onChange={onToggle} />
            <strong>{name}</strong>
          </label>
        )}
        <span className="small muted">
          {t('sections.pinned', { versions: plan.pinned.join(', ') })}
          {current ? ` · ${t('sections.current')}` : ''}
        </span>
        <Link to={`/servizi/${plan.serviceId}/modulo`}>{t('sections.open-form')}</Link>
      </div>
      {current ? null : <Changes changes={plan.changes} />}
    </li>
  );
}
