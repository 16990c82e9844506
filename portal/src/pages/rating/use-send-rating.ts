import { useState } from 'react';
import type { MessageKey } from '../../i18n/it';
import { useClientSource } from '../../session/session';
import { visitKey } from './visit-key';

export interface GivenRating {
  readonly score: number;
  readonly reasons: readonly string[];
  readonly text: string;
}

const PROBLEMS: Readonly<Record<string, MessageKey>> = {
  'reason.already-rated': 'rating.already',
  'reason.too-many-ratings': 'rating.tooMany',
};

/** Sends a rating; true when it was kept, else `problem` says why not. */
export function useSendRating(target: string): {
  readonly sending: boolean;
  readonly problem: MessageKey | undefined;
  send(rating: GivenRating): Promise<boolean>;
} {
  const source = useClientSource();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<MessageKey>();
  const ask = async ({ score, reasons, text }: GivenRating): Promise<MessageKey | undefined> => {
    const [client, { RateDocument }] = await Promise.all([
      source.get(),
      import('../../graphql/generated/graphql'),
    ]);
    const words = text.trim();
    const { data } = await client.mutate({
      mutation: RateDocument,
      variables: {
        target,
        score,
        reasons: [...reasons],
        text: words === '' ? null : words,
        visit: visitKey(),
      },
    });
    if (data?.rate.__typename === 'RatePayload') return undefined;
    const reason = data?.rate.__typename === 'NotAllowed' ? data.rate.reason : '';
    return PROBLEMS[reason] ?? 'rating.failed';
  };
  return {
    sending,
    problem,
    async send(rating) {
      setSending(true);
      const found = await ask(rating).catch((): MessageKey => 'rating.failed');
      setProblem(found);
      setSending(false);
      return found === undefined;
    },
  };
}
