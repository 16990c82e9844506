import { localize } from '@istanze/shared';
import { Menu, MenuItem, Popover, SubmenuTrigger } from 'react-aria-components';
import { useRef } from 'react';
import { readClipboard, writeClipboard } from '../../document/clipboard';
import { nodeIndex, nodeText, topmost, type IndexedNode } from '../../document/node-index';
import { useLanguage } from '../../i18n/i18n';
import { Icon, type IconName } from '../../ui/Icon';
import { useCell } from '../cell';
import { useDesigner } from '../designer';
import { useDrop } from '../dnd/use-drop';
import { useNodeCommands } from '../use-node-commands';
import { editing } from './editing';
import { focusNode } from './focus-node';
import { openMenu } from './node-menu';

/** All that can be done with what is chosen, for who does not drag; one menu for the whole page. */
export function NodeMenu() {
  const { t, locale } = useLanguage();
  const { document } = useDesigner();
  const open = useCell(openMenu, (value) => value);
  const anchor = useRef<Element>(null);
  const node = open === undefined ? undefined : nodeIndex(document.definition()).get(open.id);
  if (open === undefined || node === undefined) return null;
  anchor.current = open.anchor;
  const name = localize(nodeText(node), locale);
  return (
    <Popover
      className="popover"
      triggerRef={anchor}
      placement="bottom end"
      offset={4}
      isOpen
      onOpenChange={(stays) => stays || openMenu.set(undefined)}
    >
      <Menu
        className="menu"
        autoFocus="first"
        aria-label={t('canvas.menu', { name })}
        onClose={() => openMenu.set(undefined)}
      >
        <NodeCommandsOf node={node} />
      </Menu>
    </Popover>
  );
}

function NodeCommandsOf({ node }: { readonly node: IndexedNode }) {
  const { t } = useLanguage();
  const { document } = useDesigner();
  const commands = useNodeCommands();
  const drop = useDrop();
  const { selection } = document.state();
  const ids = selection.ids.includes(node.id) ? selection.ids : [node.id];
  const steps = document.definition().steps.length;
  const rename = () => {
    document.select(node.id);
    // After the menu has given the focus back.
    window.setTimeout(() => editing.set(node.id), 0);
  };
  const copy = (then?: () => void) => {
    const json = commands.copy(ids);
    if (json === undefined) return;
    void writeClipboard(json);
    then?.();
  };
  const paste = async () => {
    commands.paste(await readClipboard(), node.id);
    focusNode(document.state().selected ?? node.id);
  };
  return (
    <>
      <Command icon="edit" keys="F2" label={t('canvas.rename')} onAction={rename} />
      <Command
        icon="arrowUp"
        keys="Alt ↑"
        label={t('canvas.move-up')}
        onAction={() => commands.moveBy(ids, -1)}
      />
      <Command
        icon="arrowDown"
        keys="Alt ↓"
        label={t('canvas.move-down')}
        onAction={() => commands.moveBy(ids, 1)}
      />
      {node.kind === 'step' ? null : <MoveInto node={node} ids={ids} />}
      {node.kind === 'section' ? <SectionCommands node={node} /> : null}
      {node.kind === 'step' ? (
        <Command
          icon="plus"
          label={t('canvas.add-section')}
          onAction={() =>
            drop(
              { kind: 'new-section', repeats: false },
              { kind: 'sections', parentId: node.id, index: node.step.sections.length },
            )
          }
        />
      ) : null}
      <Command
        icon="copy"
        keys="Ctrl D"
        label={t('canvas.duplicate')}
        onAction={() => commands.duplicate(ids)}
      />
      <Command
        icon="cut"
        keys="Ctrl X"
        label={t('canvas.cut')}
        onAction={() => copy(() => commands.remove(ids, 'cut'))}
      />
      <Command icon="copy" keys="Ctrl C" label={t('canvas.copy')} onAction={() => copy()} />
      <Command icon="paste" keys="Ctrl V" label={t('canvas.paste')} onAction={() => void paste()} />
      <Command
        icon="trash"
        tone="danger"
        keys={t('keys.delete')}
        label={t(`canvas.remove-${node.kind}`)}
        isDisabled={node.kind === 'step' && steps === ids.length}
        onAction={() => commands.remove(ids)}
      />
    </>
  );
}

function SectionCommands({ node }: { readonly node: Extract<IndexedNode, { kind: 'section' }> }) {
  const { t } = useLanguage();
  const commands = useNodeCommands();
  const drop = useDrop();
  const { section } = node;
  const repeats = section.repeat !== undefined;
  return (
    <>
      <Command
        icon="plus"
        label={t('canvas.add-inner')}
        onAction={() =>
          drop(
            { kind: 'new-section', repeats: false },
            { kind: 'sections', parentId: node.id, index: section.sections?.length ?? 0 },
          )
        }
      />
      {section.pinned === undefined ? (
        <Command
          icon="retry"
          label={t(repeats ? 'canvas.repeat-once' : 'canvas.repeat-many')}
          onAction={() => commands.setRepeats(node.id, !repeats)}
        />
      ) : null}
    </>
  );
}

interface CommandProps {
  readonly icon: IconName;
  readonly label: string;
  readonly keys?: string;
  readonly tone?: 'danger';
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
}

function Command({ icon, label, keys, tone, isDisabled = false, onAction }: CommandProps) {
  return (
    <MenuItem
      className="menu-item"
      textValue={label}
      aria-label={label}
      isDisabled={isDisabled}
      onAction={onAction}
      data-tone={tone}
    >
      <Icon name={icon} />
      <span className="grow">{label}</span>
      {keys === undefined ? null : <kbd>{keys}</kbd>}
    </MenuItem>
  );
}

/** The sections (and, for a section, the steps) that what is chosen could go into. */
function MoveInto({ node, ids }: { readonly node: IndexedNode; readonly ids: readonly string[] }) {
  const { t, locale } = useLanguage();
  const { document } = useDesigner();
  const commands = useNodeCommands();
  const definition = document.definition();
  const moving = new Set(topmost(definition, ids).map(({ id }) => id));
  const holders = [...nodeIndex(definition).values()].filter(
    ({ id, kind }) =>
      id !== node.parentId &&
      !moving.has(id) &&
      (node.kind === 'field' ? kind === 'section' : kind !== 'field'),
  );
  if (holders.length === 0) return null;
  return (
    <SubmenuTrigger>
      <MenuItem className="menu-item" textValue={t('canvas.move-to')}>
        <Icon name="arrowRight" />
        <span className="grow">{t('canvas.move-to')}</span>
        <Icon name="chevronRight" size="small" />
      </MenuItem>
      <Popover className="popover">
        <Menu className="menu" aria-label={t('canvas.move-to')}>
          {holders.map((holder) => (
            <MenuItem
              key={holder.id}
              className="menu-item"
              textValue={localize(nodeText(holder), locale)}
              onAction={() => commands.moveInto(ids, holder.id)}
            >
              <span style={{ paddingInlineStart: `${(holder.level - 1) * 12}px` }}>
                {localize(nodeText(holder), locale)}
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}
