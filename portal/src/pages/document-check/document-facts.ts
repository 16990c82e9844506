export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** The facts printed on a document: a list of labels and values, or an object by label. */
export function listFacts(facts: unknown, text: (value: unknown) => string): readonly Fact[] {
  if (Array.isArray(facts)) return facts.flatMap((fact: unknown) => toFact(fact, text));
  if (typeof facts !== 'object' || facts === null) return [];
  return Object.entries(facts).flatMap(([label, value]) => {
    const printed = print(value, text);
    return printed === '' ? [] : [{ label, value: printed }];
  });
}

function toFact(fact: unknown, text: (value: unknown) => string): readonly Fact[] {
  if (typeof fact !== 'object' || fact === null || !('label' in fact) || !('value' in fact)) return [];
  return [{ label: text(fact.label), value: print(fact.value, text) }];
}

function print(value: unknown, text: (value: unknown) => string): string {
  if (Array.isArray(value)) return value.map((item: unknown) => print(item, text)).join(', ');
  return typeof value === 'number' ? String(value) : text(value);
}
