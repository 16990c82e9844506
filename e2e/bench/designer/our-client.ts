import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import type { FormDefinition } from '@istanze/shared';

const SAVED_AT = '2026-03-01T09:00:00Z';

type Answer = Record<string, unknown>;

/** A client whose server is this page: it answers what the designer asks, the form as JSON that has to be read; notices never come. */
export function clientFor(definition: FormDefinition): ApolloClient {
  const stored = JSON.stringify(definition);
  let version = 1;
  const saved = () => ({
    __typename: 'FormDocument',
    id: 'form',
    version,
    updatedAt: SAVED_AT,
    updatedBy: null,
  });
  const answers = new Map<string, () => Answer>([
    ['Form', () => ({ form: { ...saved(), serviceId: 'service', definition: JSON.parse(stored) } })],
    ['ServiceTests', () => ({ serviceTests: [] })],
    ['Publication', () => ({ publication: null })],
    ['AnnouncePresence', () => ({ announcePresence: true })],
    [
      'SaveForm',
      () => {
        version += 1;
        return { saveForm: { __typename: 'FormPayload', form: saved() } };
      },
    ],
  ]);
  const link = new ApolloLink(
    ({ operationName }) =>
      new Observable((observer) => {
        const answer = answers.get(operationName ?? '');
        if (answer === undefined) return;
        queueMicrotask(() => {
          observer.next({ data: answer() });
          observer.complete();
        });
      }),
  );
  return new ApolloClient({ link, cache: new InMemoryCache() });
}
