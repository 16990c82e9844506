/** What a template of messages may name. */
export const PLACEHOLDERS = ['applicantName', 'code', 'protocol', 'service', 'office', 'date'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

const MARK = /\{([A-Za-z]+)\}/g;

/** The text of a template with the data of an instance in place of `{…}`; a mark that is not known stays as it is written. */
export function fillTemplate(body: string, values: Readonly<Record<Placeholder, string>>): string {
  return body.replace(MARK, (mark, name: string) => {
    const known = PLACEHOLDERS.find((one) => one === name);
    return known === undefined ? mark : values[known];
  });
}

/** Marks that no placeholder answers to, once each. */
export function unknownMarks(body: string): readonly string[] {
  const names = [...body.matchAll(MARK)].map(([mark, name = '']) => ({ mark, name }));
  return [
    ...new Set(names.filter(({ name }) => !PLACEHOLDERS.some((one) => one === name)).map(({ mark }) => mark)),
  ];
}

/** Known marks of a template for which an instance has nothing yet, once each. */
export function emptyMarks(
  body: string,
  values: Readonly<Record<Placeholder, string>>,
): readonly Placeholder[] {
  return PLACEHOLDERS.filter((mark) => body.includes(`{${mark}}`) && values[mark].trim() === '');
}
