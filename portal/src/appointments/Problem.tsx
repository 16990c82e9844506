import type { ReactNode } from 'react';

interface ProblemProps {
  readonly id: string;
  readonly children: string | undefined;
}

/** What is wrong with a field, below it; the field names it with `aria-describedby`. */
export function Problem({ id, children }: ProblemProps): ReactNode {
  return children === undefined ? null : (
    <p id={`${id}-problem`} className="text-danger booking-problem">
      {children}
    </p>
  );
}

/** What a control says of itself when something is wrong with it, or when it has a help below. */
export function described(id: string, problem: string | undefined, help = false) {
  const ids = [...(help ? [`${id}-help`] : []), ...(problem === undefined ? [] : [`${id}-problem`])];
  return {
    'aria-invalid': problem !== undefined,
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
  };
}
