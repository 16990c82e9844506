import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon, type IconName } from './Icon';

interface MenuButtonProps {
  readonly trigger: ReactNode;
  readonly label: string;
  readonly children: ReactNode;
}

/** A button and the commands below it. */
export function MenuButton({ trigger, label, children }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="popover" placement="bottom end" offset={4}>
        <AriaMenu className="menu" aria-label={label}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

interface MenuCommandProps {
  readonly icon?: IconName;
  readonly label: string;
  readonly tone?: 'danger';
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
}

export function MenuCommand({ icon, label, tone, isDisabled = false, onAction }: MenuCommandProps) {
  return (
    <AriaMenuItem
      className="menu-item"
      textValue={label}
      isDisabled={isDisabled}
      onAction={onAction}
      data-tone={tone}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      <span>{label}</span>
    </AriaMenuItem>
  );
}
