import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { RemoveFilterDocument, type DeskFieldsFragment } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { useSession } from '../../session/session';
import { Icon } from '../../ui/Icon';
import { useNotify } from '../../ui/notify';
import { useDeskChange } from '../use-desk-change';
import { useDeskSettings } from '../use-desk-settings';
import { parseQueueState, queueSearch, type QueueState } from './queue-state';
import { SaveFilterDialog } from './SaveFilterDialog';
import { officesOf } from './working-offices';

interface SavedFiltersProps {
  readonly state: QueueState;
  readonly onOpen: (state: QueueState) => void;
}

type Filter = DeskFieldsFragment['filters'][number];

/** Ways of looking at the list that were given a name: one's own, and those of the office. */
export function SavedFilters({ state, onOpen }: SavedFiltersProps) {
  const t = useT();
  const { filters } = useDeskSettings();
  const { me } = useSession();
  const remove = useRemoveFilter();
  const [saving, setSaving] = useState(false);
  const present = queueSearch(state);
  const current = filters.find(({ query }) => query === present);
  const groups = [
    { name: t('filters.own'), filters: filters.filter(({ officeId }) => officeId === null) },
    ...officesOf(me.roles).map(({ officeId, officeName }) => ({
      name: t('filters.shared', { office: officeName }),
      filters: filters.filter((filter) => filter.officeId === officeId),
    })),
  ].filter((group) => group.filters.length > 0);
  const act = (key: string) => {
    if (key === 'save') return setSaving(true);
    if (key === 'remove') return current === undefined ? undefined : void remove(current);
    const filter = filters.find(({ id }) => id === key);
    if (filter !== undefined) onOpen(parseQueueState(new URLSearchParams(filter.query)));
  };
  return (
    <>
      <MenuTrigger>
        <Button className="button" data-variant="quiet">
          <Icon name="filter" size="small" />
          {current?.name ?? t('filters.saved')}
        </Button>
        <Popover className="popover" placement="bottom end" offset={4}>
          <Menu className="menu" aria-label={t('filters.saved')} onAction={(key) => act(String(key))}>
            {groups.map((group) => (
              <MenuSection key={group.name} aria-label={group.name}>
                {group.filters.map((filter) => (
                  <MenuItem key={filter.id} id={filter.id} className="menu-item" textValue={filter.name}>
                    <span>{filter.name}</span>
                    <span className="small muted"> · {group.name}</span>
                  </MenuItem>
                ))}
              </MenuSection>
            ))}
            {groups.length > 0 ? <Separator className="menu-separator" /> : null}
            <MenuItem id="save" className="menu-item">
              <Icon name="plus" size="small" />
              {t('filters.save')}
            </MenuItem>
            {current === undefined ? null : (
              <MenuItem id="remove" className="menu-item" data-tone="danger">
                <Icon name="trash" size="small" />
                {t('filters.remove', { name: current.name })}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {saving ? <SaveFilterDialog query={present} onClose={() => setSaving(false)} /> : null}
    </>
  );
}

function useRemoveFilter(): (filter: Filter) => Promise<void> {
  const t = useT();
  const notify = useNotify();
  const keep = useDeskChange();
  const [remove] = useMutation(RemoveFilterDocument);
  return async ({ id, name }) => {
    try {
      const { data } = await remove({ variables: { id } });
      notify({ text: keep(data?.removeFilter) ?? t('filters.removed', { name }) });
    } catch {
      notify({ text: t('desk-settings.not-saved') });
    }
  };
}
