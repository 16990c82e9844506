export interface ListChoice {
  readonly search: string;
  readonly category: string | undefined;
}

/** The address of the list of services with a search, a category, or both. */
export function listPath({ search, category }: ListChoice): string {
  const query = new URLSearchParams();
  if (category !== undefined) query.set('categoria', category);
  if (search !== '') query.set('q', search);
  const text = query.toString();
  return text === '' ? '/servizi' : `/servizi?${text}`;
}

export function readListChoice(query: URLSearchParams): ListChoice {
  return { search: query.get('q')?.slice(0, 100) ?? '', category: query.get('categoria') ?? undefined };
}
