import type { ApolloClient } from '@apollo/client';
import type { InputServices } from '@istanze/shared/react';
import { FormSlotsDocument, HoldSlotDocument } from '../graphql/generated/graphql';

/** Appointments that the questions of a request may be answered with, and places kept for it. */
export function slotDesk(client: ApolloClient, code: string): Pick<InputServices, 'findSlots' | 'holdSlot'> {
  return {
    async findSlots(path) {
      const { data } = await client.query({
        query: FormSlotsDocument,
        variables: { code, path },
        fetchPolicy: 'network-only',
      });
      return (data?.formSlots ?? []).map(({ id, office, officeName, date, time }) => ({
        ...{ id, office, officeName, date, time },
      }));
    },
    async holdSlot(path, { date, time }) {
      const { data } = await client.mutate({
        mutation: HoldSlotDocument,
        variables: { code, path, date, time },
      });
      return data?.holdSlot.__typename === 'HeldSlot' ? { until: data.holdSlot.until } : null;
    },
  };
}
