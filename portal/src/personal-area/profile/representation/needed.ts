import type { RepresentationKind } from '../../../graphql/generated/graphql';

/** What a declaration asks for beside the person, by its kind; the server judges the same. */
export const NEEDED = {
  PARENT: { until: false, title: false, file: false },
  GUARDIAN: { until: false, title: 'rep.form.title.GUARDIAN', file: 'rep.form.file.GUARDIAN' },
  DELEGATE: { until: true, title: false, file: 'rep.form.file.DELEGATE' },
  COMPANY: { until: false, title: 'rep.form.title.COMPANY', file: 'rep.form.file.COMPANY' },
  INTERMEDIARY: { until: true, title: 'rep.form.title.INTERMEDIARY', file: 'rep.form.file.INTERMEDIARY' },
} as const satisfies Record<RepresentationKind, object>;

/** What one gives to another: only until when. */
export const GRANTED = { until: true, title: false, file: false } as const;

export const DECLARED_KINDS = ['PARENT', 'GUARDIAN', 'DELEGATE', 'COMPANY', 'INTERMEDIARY'] as const;
export const GRANTED_KINDS = ['DELEGATE', 'INTERMEDIARY'] as const;
