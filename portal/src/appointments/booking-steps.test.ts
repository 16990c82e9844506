import { EMPTY_BOOKING, problemsOf, reachedStep, stepPath, type Booking } from './booking-steps';

const chosen: Booking = {
  ...EMPTY_BOOKING,
  officeId: 'o',
  topicId: 't',
  startsAt: '2026-03-02T08:00:00.000Z',
};

test('a step of the address opens once what comes before it is written', () => {
  expect(reachedStep('riepilogo', EMPTY_BOOKING, false)).toBe('luogo');
  expect(reachedStep('riepilogo', chosen, false)).toBe('richiedente');
  expect(reachedStep('riepilogo', { ...chosen, email: 'ada@posta.example' }, true)).toBe('riepilogo');
  expect(reachedStep('dettagli', chosen, false)).toBe('dettagli');
});

test('without a step, or with one that there is not, it begins', () => {
  expect(reachedStep(null, chosen, false)).toBe('luogo');
  expect(reachedStep('altro', chosen, false)).toBe('luogo');
});

test('who is logged in writes no name, everybody an address', () => {
  expect(problemsOf('richiedente', EMPTY_BOOKING, true)).toEqual({ email: 'booking.emailWrong' });
  expect(Object.keys(problemsOf('richiedente', EMPTY_BOOKING, false))).toEqual([
    'givenName',
    'familyName',
    'email',
  ]);
});

test('the path of a step keeps the service and the way back, over a login too', () => {
  const query = new URLSearchParams('servizio=cambio-casa&ritorno=/pratiche/X-1/compila&passo=dettagli');
  expect(stepPath(query, 'richiedente')).toBe(
    '/appuntamenti?servizio=cambio-casa&ritorno=%2Fpratiche%2FX-1%2Fcompila&passo=richiedente',
  );
});
