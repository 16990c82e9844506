import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { translator } from '@istanze/shared';
import { fireEvent, render, screen } from '@testing-library/react';
import type { RepresentationPartsFragment } from '../../../graphql/generated/graphql';
import { it as messagesIt } from '../../../i18n/it';
import { createLocalization, LocalizationProvider } from '../../../i18n/localization';
import { personalIt } from '../../../i18n/personal/it';
import { PersonalTextsProvider } from '../../../i18n/personal-texts';
import { RepresentationList } from './RepresentationList';

const declared: RepresentationPartsFragment = {
  id: 'r-1',
  kind: 'DELEGATE',
  origin: 'DECLARED',
  state: 'TO_CHECK',
  live: true,
  name: 'Marco Finto',
  fiscalCode: 'FNTMRC90L21L219X',
  birthDate: null,
  title: '',
  documentName: null,
  until: null,
  reason: '',
};

function open(confirmRepresentation: object) {
  const changed = jest.fn();
  const link = new ApolloLink(
    () =>
      new Observable((observer) => {
        observer.next({ data: { confirmRepresentation } });
        observer.complete();
      }),
  );
  render(
    <ApolloProvider client={new ApolloClient({ cache: new InMemoryCache(), link })}>
      <LocalizationProvider value={createLocalization('it', messagesIt)}>
        <PersonalTextsProvider value={translator({ ...messagesIt, ...personalIt }, 'it')}>
          <RepresentationList side="actedFor" list={[declared]} onChanged={changed} />
        </PersonalTextsProvider>
      </LocalizationProvider>
    </ApolloProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: personalIt['rep.confirm'] }));
  return changed;
}

test('a refusal of the server is told with its reason, and not as done', async () => {
  const changed = open({
    __typename: 'NotAllowed',
    errorCode: 'NOT_ALLOWED',
    reason: 'reason.representation-over',
  });
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Questa rappresentanza non è più valida/);
  expect(changed).not.toHaveBeenCalled();
});
