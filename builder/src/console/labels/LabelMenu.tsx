import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { SetLabelsDocument, type InstanceFullFragment } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { useSession } from '../../session/session';
import { Icon } from '../../ui/Icon';
import { useNotify } from '../../ui/notify';
import { useDeskSettings } from '../use-desk-settings';
import { LabelChip } from './LabelChip';
import { LabelList } from './LabelList';
import { LabelDialog } from './LabelDialog';
import './labels.css';

interface LabelMenuProps {
  readonly instance: Pick<InstanceFullFragment, 'code' | 'labels'>;
  readonly onChange: () => void;
}

/** The labels of an instance, and the menu that puts them on and takes them off. */
export function LabelMenu({ instance, onChange }: LabelMenuProps) {
  const t = useT();
  const { me } = useSession();
  const { labels } = useDeskSettings();
  const change = useChangeLabels(instance, onChange);
  const [creating, setCreating] = useState(false);
  const on = instance.labels.map(({ id }) => id);
  const offered = labels.filter(({ id, retired }) => !retired || on.includes(id));
  const mayCreate = me.admin || me.roles.some(({ role }) => role === 'MANAGER');
  return (
    <div className="label-menu">
      <LabelList labels={instance.labels} />
      <MenuTrigger>
        <Button className="button" data-variant="quiet">
          <Icon name="edit" size="small" />
          {t('labels.change')}
        </Button>
        <Popover className="popover" offset={4}>
          <Menu
            className="menu"
            aria-label={t('labels.change')}
            onAction={(key) => {
              if (key === 'new') setCreating(true);
            }}
          >
            <MenuSection
              aria-label={t('labels.change')}
              selectionMode="multiple"
              selectedKeys={on}
              onSelectionChange={(keys) =>
                void change(keys === 'all' ? offered.map(({ id }) => id) : [...keys].map(String))
              }
            >
              {offered.map((label) => (
                <MenuItem key={label.id} id={label.id} className="menu-item" textValue={label.name}>
                  <span className="tick">
                    <Icon name="check" size="small" />
                  </span>
                  <LabelChip label={label} />
                </MenuItem>
              ))}
            </MenuSection>
            {offered.length === 0 && !mayCreate ? (
              <MenuItem id="none" className="menu-item" isDisabled>
                {t('labels.none')}
              </MenuItem>
            ) : null}
            {mayCreate && offered.length > 0 ? <Separator className="menu-separator" /> : null}
            {mayCreate ? (
              <MenuItem id="new" className="menu-item">
                <Icon name="plus" size="small" />
                {t('labels.new')}
              </MenuItem>
            ) : null}
          </Menu>
        </Popover>
      </MenuTrigger>
      {creating ? <LabelDialog onClose={() => setCreating(false)} /> : null}
    </div>
  );
}

function useChangeLabels({ code, labels }: LabelMenuProps['instance'], onChange: () => void) {
  const t = useT();
  const notify = useNotify();
  const [set] = useMutation(SetLabelsDocument);
  return async (wanted: readonly string[]): Promise<void> => {
    const on = labels.map(({ id }) => id);
    const add = wanted.filter((id) => !on.includes(id));
    const remove = on.filter((id) => !wanted.includes(id));
    try {
      await set({ variables: { code, add, remove } });
      onChange();
    } catch {
      notify({ text: t('labels.not-changed') });
    }
  };
}
