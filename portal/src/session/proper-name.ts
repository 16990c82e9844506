/** A name for people to read: identity providers send it in capitals, which are kept only where the person wrote others. */
export function properName(name: string): string {
  if (name !== name.toLocaleUpperCase('it')) return name;
  return name
    .toLocaleLowerCase('it')
    .replace(
      /(^|[\s'’-])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toLocaleUpperCase('it'),
    );
}
