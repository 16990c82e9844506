import { properName } from './proper-name';

describe('properName', () => {
  it.each([
    ['BRUNO', 'Bruno'],
    ['MARIA GIOVANNA', 'Maria Giovanna'],
    ["D'ANGELO", "D'Angelo"],
    ['ROSSI-BIANCHI', 'Rossi-Bianchi'],
    ['De Luca', 'De Luca'],
    ['McDonald', 'McDonald'],
    ['ÈVE', 'Ève'],
  ])('writes %s as %s', (name, expected) => {
    expect(properName(name)).toBe(expected);
  });
});
