import type { Issue, Text } from '@istanze/shared';

/** What an administrator says of a new service. */
export interface ServiceDraft {
  readonly title: Text;
  readonly slug: string;
  readonly codePrefix: string;
  readonly category: string;
  readonly maximumDays: number;
}

export interface KnownValues {
  readonly categories: ReadonlySet<string>;
  readonly slugTaken: boolean;
}

/** What is wrong with the facts of a new service, each at its place. */
export function checkService(draft: ServiceDraft, known: KnownValues): readonly Issue[] {
  const issues: Issue[] = [];
  const demand = (holds: boolean, code: string, path: string): void => {
    if (!holds) issues.push({ code, path });
  };
  const { title, slug, codePrefix, category, maximumDays } = draft;
  demand(title.it.trim() !== '' && title.it.length <= 160, 'service-title', 'title');
  demand(/^[a-z0-9][a-z0-9-]{1,80}$/.test(slug), 'service-slug-shape', 'slug');
  demand(!known.slugTaken, 'service-slug-taken', 'slug');
  demand(/^[A-Z]{2,4}$/.test(codePrefix), 'service-code-prefix', 'codePrefix');
  demand(known.categories.has(category), 'service-category', 'category');
  demand(
    Number.isInteger(maximumDays) && maximumDays >= 1 && maximumDays <= 365,
    'service-days',
    'maximumDays',
  );
  return issues;
}
