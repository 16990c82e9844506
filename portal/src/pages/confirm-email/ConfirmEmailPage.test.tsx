import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { it as messagesIt } from '../../i18n/it';
import { createLocalization, LocalizationProvider } from '../../i18n/localization';
import { ClientSourceContext, SessionContext, type Session } from '../../session/session';
import { ConfirmEmailPage } from './ConfirmEmailPage';

const visitor: Session = {
  citizen: undefined,
  tenant: {
    id: 'tenant',
    key: 'montesole',
    name: 'Comune di Montesole',
    ipaCode: '',
    fiscalCode: '',
    branding: {},
    demo: true,
    loginSchemes: [],
  },
};

/** The page behind the link of a mail, its button pressed; what the server answers, `undefined` where it is not reached. */
function press(confirmEmail: object | undefined): HTMLElement {
  const link = new ApolloLink(
    () =>
      new Observable((observer) => {
        if (confirmEmail === undefined) observer.error(new Error('offline'));
        else observer.next({ data: { confirmEmail } });
        observer.complete();
      }),
  );
  const client = new ApolloClient({ cache: new InMemoryCache(), link });
  render(
    <LocalizationProvider value={createLocalization('it', messagesIt)}>
      <SessionContext value={visitor}>
        <ClientSourceContext value={{ get: () => Promise.resolve(client) }}>
          <MemoryRouter initialEntries={['/conferma-email/abc']}>
            <Routes>
              <Route path="/conferma-email/:token" element={<ConfirmEmailPage />} />
            </Routes>
          </MemoryRouter>
        </ClientSourceContext>
      </SessionContext>
    </LocalizationProvider>,
  );
  const button = screen.getByRole('button', { name: messagesIt['confirmEmail.confirm'] });
  button.focus();
  fireEvent.click(button);
  return button;
}

test('a confirmed address is told where the focus goes, and the button is gone', async () => {
  press({ __typename: 'EmailConfirmed', email: 'anna@posta.example' });
  const told = await screen.findByRole('status');
  expect(told.textContent).toBe('Grazie. Da ora ti scriviamo a anna@posta.example.');
  expect(document.activeElement).toBe(told);
  expect(screen.queryByRole('button', { name: messagesIt['confirmEmail.confirm'] })).toBeNull();
});

test('a link that is over says so where the focus goes, and cannot be tried again', async () => {
  press({ __typename: 'NotAllowed', errorCode: 'NOT_ALLOWED', reason: 'reason.link-expired' });
  const told = await screen.findByRole('alert');
  expect(told.textContent).toBe(messagesIt['confirmEmail.expired']);
  expect(document.activeElement).toBe(told);
  expect(screen.queryByRole('button', { name: messagesIt['confirmEmail.confirm'] })).toBeNull();
});

test('a server out of reach is told where the focus goes, and the button can be pressed again', async () => {
  const button = press(undefined);
  const told = await screen.findByRole('alert');
  expect(told.textContent).toBe(messagesIt['confirmEmail.failed']);
  expect(document.activeElement).toBe(told);
  expect(button).toHaveProperty('disabled', false);
});
