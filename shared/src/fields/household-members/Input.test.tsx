import { screen } from '@testing-library/react';
import { renderField } from '../../react/testing/render-field';

const HOUSEHOLD = {
  members: [
    { _id: '1', origin: 'registry', givenName: 'Anna', familyName: 'Prova', birthDate: '2015-03-01' },
    { _id: '2', origin: 'registry', givenName: 'Bruno', familyName: 'Prova' },
  ],
};

test('who applies is chosen among the household, and another person can be added and taken away', async () => {
  const { user, read } = renderField('household-members', {}, { answer: HOUSEHOLD });
  await user.click(screen.getByRole('checkbox', { name: 'Anna Prova' }));
  expect(read()).toMatchObject({ count: 1, members: [{ applies: true }, { applies: false }] });
  await user.click(screen.getByRole('button', { name: 'Aggiungi una persona' }));
  await user.keyboard('Carla{Tab}Esempio{Tab}BNCLRA85M41F205C{Tab}');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Che cosa è per te' }), 'Altro parente');
  expect(read()).toMatchObject({
    count: 2,
    members: [
      {},
      {},
      {
        _id: '3',
        origin: 'declared',
        givenName: 'Carla',
        fiscalCode: 'BNCLRA85M41F205C',
        relation: 'relative',
      },
    ],
  });
  await user.click(screen.getByRole('button', { name: 'Rimuovi Carla Esempio' }));
  expect(read()).toMatchObject({ count: 1, members: [{ _id: '1' }, { _id: '2' }] });
});

test('without a registered household it says so, and people are added', async () => {
  const { user, store } = renderField('household-members');
  expect(screen.getByText(/Non abbiamo trovato il tuo nucleo/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Aggiungi una persona' }));
  await user.keyboard('Carla');
  await user.click(screen.getByText('Avanti'));
  expect(store.issues().map(({ path }) => path)).toEqual([
    'Domanda.members.1.familyName',
    'Domanda.members.1.fiscalCode',
    'Domanda.members.1.relation',
  ]);
});
