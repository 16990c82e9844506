import { useState } from 'react';
import { useClientSource } from '../../session/session';

export interface GivenRating {
  readonly score: number;
  readonly reasons: readonly string[];
  readonly text: string;
}

/** Sends a rating; true when it was kept. */
export function useSendRating(target: string): {
  readonly state: 'idle' | 'sending' | 'failed';
  send(rating: GivenRating): Promise<boolean>;
} {
  const source = useClientSource();
  const [state, setState] = useState<'idle' | 'sending' | 'failed'>('idle');
  return {
    state,
    async send({ score, reasons, text }) {
      setState('sending');
      try {
        const [client, { RateDocument }] = await Promise.all([
          source.get(),
          import('../../graphql/generated/graphql'),
        ]);
        const words = text.trim();
        const { data } = await client.mutate({
          mutation: RateDocument,
          variables: { target, score, reasons: [...reasons], text: words === '' ? null : words },
        });
        const kept = data?.rate.__typename === 'RatePayload';
        setState(kept ? 'idle' : 'failed');
        return kept;
      } catch {
        setState('failed');
        return false;
      }
    },
  };
}
