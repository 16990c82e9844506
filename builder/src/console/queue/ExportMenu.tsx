import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useLanguage } from '../../i18n/i18n';
import { Icon } from '../../ui/Icon';
import { exportAddress } from './export-address';
import type { QueueState } from './queue-state';

/** The list as it is narrowed now, as a file for spreadsheets. Who takes it is written down. */
export function ExportMenu({ state }: { readonly state: QueueState }) {
  const { t, locale } = useLanguage();
  return (
    <MenuTrigger>
      <Button className="button" data-variant="icon" aria-label={t('export.title')}>
        <Icon name="download" />
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu className="menu" aria-label={t('export.title')}>
          {(['xlsx', 'csv'] as const).map((format) => (
            <MenuItem
              key={format}
              id={format}
              className="menu-item"
              href={exportAddress(state, format, locale)}
              download=""
            >
              <Icon name="download" size="small" />
              {t(`export.${format}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
