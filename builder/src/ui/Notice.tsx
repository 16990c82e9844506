import type { ReactNode, Ref } from 'react';
import { Icon, type IconName } from './Icon';

export type NoticeTone = 'info' | 'ok' | 'warn' | 'danger';
const icons = { info: 'info', ok: 'check', warn: 'alert', danger: 'alert' } satisfies Record<
  NoticeTone,
  IconName
>;

interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly icon?: IconName;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` interrupts the screen reader, `status` waits its turn; without it nothing is announced. */
  readonly live?: 'alert' | 'status';
  readonly ref?: Ref<HTMLDivElement>;
}

/** Something to know, where it matters, with what can be done about it. */
export function Notice({ tone = 'info', icon, title, children, actions, live, ref }: NoticeProps) {
  return (
    <div
      className="notice"
      data-tone={tone}
      role={live}
      ref={ref}
      tabIndex={ref === undefined ? undefined : -1}
    >
      <Icon name={icon ?? icons[tone]} />
      <div className="notice-body">
        {title === undefined ? null : <strong>{title}</strong>}
        {children === undefined ? null : <div>{children}</div>}
        {actions === undefined ? null : <div className="notice-actions">{actions}</div>}
      </div>
    </div>
  );
}
