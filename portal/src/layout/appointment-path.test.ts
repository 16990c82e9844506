import { withOrigin } from './appointment-path';

test.each([
  ['/', undefined, '/appuntamenti'],
  ['/servizi', undefined, '/appuntamenti'],
  ['/servizi/mensa', undefined, '/appuntamenti?servizio=mensa'],
  ['/pratiche/MEN-1/inviata', 'mensa', '/appuntamenti?servizio=mensa'],
  [
    '/pratiche/MEN-1/compila/step-a',
    'mensa',
    '/appuntamenti?servizio=mensa&ritorno=%2Fpratiche%2FMEN-1%2Fcompila%2Fstep-a',
  ],
])('from %s of %s it leads to %s', (pathname, service, address) => {
  expect(withOrigin('/appuntamenti', pathname, service)).toBe(address);
});
