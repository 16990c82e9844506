import { localize } from '@istanze/shared';
import { useLanguage } from '../../i18n/i18n';
import { IconButton } from '../../ui/Button';
import { Icon, type IconName } from '../../ui/Icon';
import { useDefinition, useFlow } from '../flow-designer';
import type { FlowNode } from '../flow-index';
import { partName } from '../flow-words';
import { GuardWords } from '../GuardWords';
import { droppedTool } from '../palette/dragged-tool';
import { useDropTool } from '../palette/use-drop-tool';
import { openMenuAt, openPartMenu } from '../PartMenu';
import { useFlowCommands } from '../use-flow-commands';
import type { FlowRow } from './flow-rows';

interface FlowListRowProps {
  readonly row: FlowRow;
  /** True for the one the Tab key enters at. */
  readonly entry: boolean;
  readonly selected: boolean;
  onFold(id: string, shut: boolean): void;
}

const ICONS = {
  state: 'page',
  activity: 'edit',
  outcome: 'arrowRight',
  timer: 'clock',
  action: 'send',
} satisfies Record<FlowNode['kind'], IconName>;

/** One part of the flow in the list; what is inside it can be reached by Tab only from here. */
export function FlowListRow({ row, entry, selected, onFold }: FlowListRowProps) {
  const words = useLanguage();
  const { t } = words;
  const { document, around } = useFlow();
  const drop = useDropTool();
  const { node, level, open } = row;
  const name = partName(words, around, node);
  return (
    <div
      role="row"
      className="flow-grid-row"
      data-kind={node.kind}
      data-flow-part={node.id}
      aria-level={level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={open}
      aria-selected={selected}
      tabIndex={entry ? 0 : -1}
      onClick={() => document.select(node.id)}
      onContextMenu={(event) => openPartMenu(event, node.id)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const tool = droppedTool(event);
        if (tool === undefined) return;
        event.preventDefault();
        drop(tool, node.id);
      }}
    >
      <span role="gridcell" className="flow-grid-name" style={{ paddingInlineStart: (level - 1) * 22 }}>
        <span
          className="flow-fold"
          aria-hidden="true"
          onClick={() => {
            if (open !== undefined) onFold(node.id, open);
          }}
        >
          {open === undefined ? null : <Icon name={open ? 'chevronDown' : 'chevronRight'} size="small" />}
        </span>
        <Icon name={ICONS[node.kind]} size="small" />
        <span>
          <span className="visually-hidden">{t(`flow.part.${node.kind}`)} </span>
          {name}
        </span>
        <Marks node={node} />
      </span>
      <span role="gridcell">
        <Who node={node} />
      </span>
      <span role="gridcell">
        <Leads node={node} name={name} reachable={entry} />
      </span>
      <span role="gridcell" className="small">
        <GuardWords logic={guardOf(node)} name={name} />
      </span>
      <span role="gridcell">
        <IconButton
          icon="more"
          label={t('flow.menu', { name })}
          excludeFromTabOrder={!entry}
          onPress={({ target }) => openMenuAt(target, node.id)}
        />
      </span>
    </div>
  );
}

function Marks({ node }: { readonly node: FlowNode }) {
  const { t } = useLanguage();
  const { initial } = useDefinition();
  if (node.kind === 'state' && node.state.key === initial)
    return <span className="flow-start">{t('flow.initial')}</span>;
  if (node.kind === 'activity' && node.activity.deadline !== undefined)
    return (
      <span className="flow-clock">
        <Icon name="clock" size="small" />
        {t('flow.days', { days: node.activity.deadline.days })}
      </span>
    );
  return null;
}

function Who({ node }: { readonly node: FlowNode }) {
  const { t } = useLanguage();
  const { around } = useFlow();
  if (node.kind === 'state') return <>{t(`flow.category.${node.state.category}`)}</>;
  if (node.kind === 'action') return <span className="small muted">{t(`flow.place.${node.place.of}`)}</span>;
  if (node.kind !== 'activity') return null;
  const { performer } = node.activity;
  const offices = (performer.offices ?? []).map(
    (id) => around.offices.find((office) => office.id === id)?.name ?? id,
  );
  const roles = (performer.roles ?? []).map((role) => t(`role.${role}`));
  const who = [...roles, ...offices].join(', ');
  return (
    <>
      {t(`flow.performer.${performer.kind}`)}
      {who === '' ? '' : `: ${who}`}
    </>
  );
}

interface LeadsProps {
  readonly node: FlowNode;
  readonly name: string;
  readonly reachable: boolean;
}

/** Where an outcome or a timer leads, to be chosen in its place. */
function Leads({ node, name, reachable }: LeadsProps) {
  const { t, locale } = useLanguage();
  const { states } = useDefinition();
  const commands = useFlowCommands();
  if (node.kind !== 'outcome' && node.kind !== 'timer') return null;
  const to = node.kind === 'outcome' ? node.outcome.to : node.timer.to;
  return (
    <select
      className="input flow-leads"
      aria-label={t('flow.leads-of', { name })}
      tabIndex={reachable ? 0 : -1}
      value={to ?? ''}
      onChange={(event) =>
        commands.connect(node.id, event.target.value === '' ? undefined : event.target.value)
      }
    >
      <option value="">{t('flow.lead-nowhere')}</option>
      {states.map((state) => (
        <option key={state.id} value={state.key}>
          {localize(state.name, locale) || state.key}
        </option>
      ))}
    </select>
  );
}

function guardOf(node: FlowNode) {
  switch (node.kind) {
    case 'activity':
      return node.activity.guard;
    case 'outcome':
      return node.outcome.guard;
    case 'action':
      return node.action.when;
    case 'state':
    case 'timer':
      return undefined;
  }
}
