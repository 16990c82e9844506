import type { ApolloClient } from '@apollo/client';
import type { DuesDesk, OfferedDue } from '@istanze/shared/react';
import { DuesDocument, type DuesQuery } from '../graphql/generated/graphql';

const STATES: Readonly<Record<DuesQuery['dues']['dues'][number]['state'], OfferedDue['state']>> = {
  OPEN: 'open',
  IN_PAYMENT: 'in-payment',
  PAID: 'paid',
  CLOSED: 'closed',
};

/** Asks what is owed for the person of a draft; always anew, because the amount is that of the day. */
export function duesDesk(client: ApolloClient, instance: string): DuesDesk {
  const ask = async (list: string, code: string | null): Promise<readonly OfferedDue[]> => {
    const { data } = await client.query({
      query: DuesDocument,
      variables: { list, code, instance },
      fetchPolicy: 'network-only',
    });
    if (data?.dues.isAvailable !== true) throw new Error('The dues cannot be had now');
    return data.dues.dues.map((due) => ({
      code: due.code,
      reason: due.reason,
      object: due.object ?? null,
      date: due.date ?? null,
      amount: due.amount,
      reducedUntil: due.reducedUntil ?? null,
      fullAmount: due.fullAmount,
      state: STATES[due.state],
    }));
  };
  return {
    own: (list) => ask(list, null),
    find: async (list, code) => (await ask(list, code))[0] ?? null,
  };
}
