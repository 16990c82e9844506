import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Icon, type IconName } from './Icon';

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'isPending'> {
  /** What it does is being done. */
  readonly isPending?: boolean;
  readonly variant?: ButtonVariant;
  readonly icon?: IconName;
  readonly block?: boolean;
  readonly children: ReactNode;
}

/** A verb with its object; while pending it keeps its place and its focus, and pressing it again does nothing. */
export function Button({
  variant = 'secondary',
  icon,
  block = false,
  isPending = false,
  type = 'button',
  onPress,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      type={isPending ? 'button' : type}
      onPress={(event) => {
        if (!isPending) onPress?.(event);
      }}
      className="button"
      data-variant={variant}
      data-block={block || undefined}
      data-pending={isPending || undefined}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly icon: IconName;
  readonly label: string;
}

/** A drawing alone where the place says what it does; its name is read and shown as a tooltip by the browser. */
export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <AriaButton
      {...rest}
      className="button"
      data-variant="icon"
      aria-label={label}
      render={(props) => <button {...props} title={label} />}
    >
      <Icon name={icon} />
    </AriaButton>
  );
}
