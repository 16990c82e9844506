import { useLayoutEffect, useRef, type ReactNode } from 'react';

interface FocusKeeperProps {
  /** Id of what can take the focus instead. */
  readonly heir: string;
  readonly children: ReactNode;
}

/** Around something that goes away by itself or once it was used: a focus that was in it is handed on, not lost. */
export function FocusKeeper({ heir, children }: FocusKeeperProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      if (element?.contains(document.activeElement) === true) document.getElementById(heir)?.focus();
    };
  }, [heir]);
  return <div ref={box}>{children}</div>;
}
