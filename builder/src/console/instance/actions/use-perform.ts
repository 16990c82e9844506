import { useMutation } from '@apollo/client/react';
import type { JsonObject } from '@istanze/shared';
import { useCallback, useRef, useState } from 'react';
import { PerformActivityDocument } from '../../../graphql/generated/graphql';
import { createAttempts } from '../../../graphql/idempotency';
import { toPerformed, type Performed } from '../perform';

export interface PerformRequest {
  readonly code: string;
  readonly activity: string;
  readonly outcome: string;
  readonly input: JsonObject;
  readonly expectedVersion: number;
}

/** Performs an outcome once, however often it is pressed; the same request sent again after a lost answer keeps its key. */
export function usePerform(): readonly [
  (request: PerformRequest) => Promise<Performed | undefined>,
  boolean,
] {
  const [mutate] = useMutation(PerformActivityDocument);
  const [attempts] = useState(() => createAttempts());
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const perform = useCallback(
    async (request: PerformRequest) => {
      if (running.current) return undefined;
      running.current = true;
      setBusy(true);
      try {
        const { data } = await mutate({
          variables: { ...request, idempotencyKey: attempts.keyFor(request) },
        });
        return toPerformed(data?.performActivity);
      } catch {
        return { kind: 'unknown' } as const;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [attempts, mutate],
  );
  return [perform, busy];
}
