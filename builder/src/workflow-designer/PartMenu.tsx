import { localize, type ActionPlace } from '@istanze/shared';
import { useRef, type ReactNode } from 'react';
import { Menu, MenuItem, Popover, SubmenuTrigger } from 'react-aria-components';
import { createCell, useCell } from '../form-designer/cell';
import { useLanguage } from '../i18n/i18n';
import { Icon, type IconName } from '../ui/Icon';
import { useDefinition, useFlow } from './flow-designer';
import { flowIndex, type FlowNode } from './flow-index';
import { partName } from './flow-words';
import { useFlowCommands } from './use-flow-commands';

const openMenu = createCell<{ readonly id: string; readonly anchor: Element } | undefined>(undefined);

/** Opens the commands of a part of the flow beside an element. */
export function openMenuAt(anchor: Element, id: string): void {
  openMenu.set({ id, anchor });
}

/** The same, for the right mouse button or a long press. */
export function openPartMenu(
  event: { readonly currentTarget: Element; preventDefault(): void },
  id: string,
): void {
  event.preventDefault();
  openMenuAt(event.currentTarget, id);
}

/** All that can be done with one part of the flow, for who does not drag; one menu for canvas and list. */
export function PartMenu() {
  const words = useLanguage();
  const { document, around } = useFlow();
  const open = useCell(openMenu, (value) => value);
  const anchor = useRef<Element>(null);
  const definition = useDefinition();
  const node = open === undefined ? undefined : flowIndex(definition).get(open.id);
  if (open === undefined || node === undefined) return null;
  anchor.current = open.anchor;
  return (
    <Popover
      className="popover"
      triggerRef={anchor}
      placement="bottom start"
      offset={4}
      isOpen
      onOpenChange={(stays) => {
        if (!stays) openMenu.set(undefined);
      }}
    >
      <Menu
        className="menu"
        autoFocus="first"
        aria-label={words.t('flow.menu', { name: partName(words, around, node) })}
        onClose={() => openMenu.set(undefined)}
        onAction={() => {
          if (document.state().selected === undefined) document.select(node.id);
        }}
      >
        <Commands node={node} />
      </Menu>
    </Popover>
  );
}

function Commands({ node }: { readonly node: FlowNode }) {
  const { t } = useLanguage();
  const { document } = useFlow();
  const commands = useFlowCommands();
  return (
    <>
      <Command icon="edit" label={t('flow.open-sheet')} onAction={() => document.select(node.id)} />
      <AddCommands node={node} />
      {node.kind === 'outcome' || node.kind === 'timer' ? <LeadTo id={node.id} /> : null}
      {node.kind === 'activity' ? <MoveTo id={node.id} stateId={node.state.id} /> : null}
      {node.kind === 'timer' ? null : (
        <>
          <Command
            icon="arrowUp"
            keys="Alt ↑"
            label={t('flow.move-up')}
            onAction={() => commands.moveBy(node.id, -1)}
          />
          <Command
            icon="arrowDown"
            keys="Alt ↓"
            label={t('flow.move-down')}
            onAction={() => commands.moveBy(node.id, 1)}
          />
        </>
      )}
      <Command
        icon="trash"
        tone="danger"
        keys={t('keys.delete')}
        label={t(`flow.remove.${node.kind}`)}
        onAction={() => commands.remove(node.id)}
      />
    </>
  );
}

function AddCommands({ node }: { readonly node: FlowNode }) {
  const { t } = useLanguage();
  const definition = useDefinition();
  const commands = useFlowCommands();
  switch (node.kind) {
    case 'state':
      return (
        <>
          <ActivityTypes stateId={node.id} />
          <Command icon="clock" label={t('flow.add-timer')} onAction={() => commands.addTimer(node.id)} />
          {definition.initial === node.state.key ? null : (
            <Command
              icon="arrowRight"
              label={t('flow.begin-here')}
              onAction={() => commands.beginAt(node.state.key)}
            />
          )}
        </>
      );
    case 'activity':
      return (
        <>
          <Command icon="plus" label={t('flow.add-outcome')} onAction={() => commands.addOutcome(node.id)} />
          <ActionTypes label={t('flow.add-before')} place={{ of: 'before', activity: node.id }} />
        </>
      );
    case 'outcome':
      return (
        <ActionTypes
          label={t('flow.add-after')}
          place={{ of: 'after', activity: node.activity.id, outcome: node.outcome.key }}
        />
      );
    case 'timer':
      return <ActionTypes label={t('flow.add-ringing')} place={{ of: 'timer', timer: node.id }} />;
    case 'action':
      return null;
  }
}

function ActivityTypes({ stateId }: { readonly stateId: string }) {
  const { t, locale } = useLanguage();
  const { around } = useFlow();
  const commands = useFlowCommands();
  return (
    <Submenu icon="plus" label={t('flow.add-activity')}>
      {[...around.activityTypes.values()].map(({ type, name }) => (
        <Choice
          key={type}
          label={localize(name, locale)}
          onAction={() => commands.addActivity(stateId, type)}
        />
      ))}
    </Submenu>
  );
}

interface ActionTypesProps {
  readonly label: string;
  readonly place: ActionPlace;
}

/** The kinds of action that can be put at a place, as a submenu. */
function ActionTypes({ label, place }: ActionTypesProps) {
  const { locale } = useLanguage();
  const { around } = useFlow();
  const commands = useFlowCommands();
  return (
    <Submenu icon="send" label={label}>
      {[...around.actionTypes.values()].map(({ type, name }) => (
        <Choice key={type} label={localize(name, locale)} onAction={() => commands.addAction(place, type)} />
      ))}
    </Submenu>
  );
}

function LeadTo({ id }: { readonly id: string }) {
  const { t, locale } = useLanguage();
  const { states } = useDefinition();
  const commands = useFlowCommands();
  return (
    <Submenu icon="arrowRight" label={t('flow.lead-to')}>
      {states.map((state) => (
        <Choice
          key={state.id}
          label={localize(state.name, locale) || state.key}
          onAction={() => commands.connect(id, state.key)}
        />
      ))}
      <Choice label={t('flow.lead-nowhere')} onAction={() => commands.connect(id, undefined)} />
    </Submenu>
  );
}

function MoveTo({ id, stateId }: { readonly id: string; readonly stateId: string }) {
  const { t, locale } = useLanguage();
  const { states } = useDefinition();
  const commands = useFlowCommands();
  return (
    <Submenu icon="arrowRight" label={t('flow.move-to')}>
      {states
        .filter((state) => state.id !== stateId)
        .map((state) => (
          <Choice
            key={state.id}
            label={localize(state.name, locale) || state.key}
            onAction={() => commands.moveTo(id, state.id)}
          />
        ))}
    </Submenu>
  );
}

interface SubmenuProps {
  readonly icon: IconName;
  readonly label: string;
  readonly children: ReactNode;
}

function Submenu({ icon, label, children }: SubmenuProps) {
  return (
    <SubmenuTrigger>
      <MenuItem className="menu-item" textValue={label}>
        <Icon name={icon} />
        <span className="grow">{label}</span>
        <Icon name="chevronRight" size="small" />
      </MenuItem>
      <Popover className="popover">
        <Menu className="menu" aria-label={label}>
          {children}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}

function Choice({ label, onAction }: { readonly label: string; readonly onAction: () => void }) {
  return (
    <MenuItem className="menu-item" textValue={label} onAction={onAction}>
      {label}
    </MenuItem>
  );
}

interface CommandProps {
  readonly icon: IconName;
  readonly label: string;
  readonly keys?: string;
  readonly tone?: 'danger';
  readonly onAction: () => void;
}

function Command({ icon, label, keys, tone, onAction }: CommandProps) {
  return (
    <MenuItem className="menu-item" textValue={label} aria-label={label} onAction={onAction} data-tone={tone}>
      <Icon name={icon} />
      <span className="grow">{label}</span>
      {keys === undefined ? null : <kbd>{keys}</kbd>}
    </MenuItem>
  );
}
