import { DEMO_PEOPLE } from './people';

const ODD = 'BAKPLCQDREVOSFTGUHMINJWZYX';

/** The check letter of a fiscal code (DM 23 December 1976). */
function checkLetter(code: string): string {
  const total = [...code.slice(0, 15)].reduce((sum, sign, index) => {
    const value = /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65;
    return sum + (index % 2 === 1 ? value : ODD.indexOf(String.fromCharCode(65 + value)));
  }, 0);
  return String.fromCharCode(65 + (total % 26));
}

describe('demo people', () => {
  it('have valid and different fiscal codes', () => {
    expect(checkLetter('RSSMRA80A01H501')).toBe('U');
    for (const person of DEMO_PEOPLE)
      expect([person.id, checkLetter(person.fiscalCode)]).toEqual([person.id, person.fiscalCode[15]]);
    expect(new Set(DEMO_PEOPLE.map((person) => person.fiscalCode)).size).toBe(DEMO_PEOPLE.length);
  });

  it('have addresses that can reach nobody', () => {
    const emails = DEMO_PEOPLE.flatMap((person) => person.email ?? []);
    expect(emails.filter((email) => !email.endsWith('.example'))).toEqual([]);
    expect(new Set(emails).size).toBe(emails.length);
  });

  it('have one head in every household', () => {
    const households = new Map<string, number>();
    for (const { registry } of DEMO_PEOPLE) {
      if (registry === null) continue;
      households.set(
        registry.household,
        (households.get(registry.household) ?? 0) + (registry.relation === '1' ? 1 : 0),
      );
    }
    expect([...households.values()].every((heads) => heads === 1)).toBe(true);
  });
});
