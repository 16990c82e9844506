import { useEffect, useRef } from 'react';
import type { LogicalField } from '../logical-form.mjs';

export interface SummaryProps {
  readonly fields: readonly LogicalField[];
  errorOf(key: string): string | undefined;
}

/** What is wrong, on top of the form, with links; it takes the focus when it appears. */
export function Summary({ fields, errorOf }: SummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const wrong = fields.filter(({ key }) => errorOf(key) !== undefined);
  const any = wrong.length > 0;
  useEffect(() => {
    if (!any) return;
    box.current?.scrollIntoView();
    box.current?.focus();
  }, [any]);
  if (!any) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1}>
      <ul>
        {wrong.map(({ key, label }) => (
          <li key={key}>
            <a href={`#${key}`}>
              {label}: {errorOf(key)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
