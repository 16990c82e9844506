import type { MessageKey } from '../../i18n/it';

export type RatingQuestion = 'information' | 'service';

export const QUESTION: Readonly<Record<RatingQuestion, MessageKey>> = {
  information: 'rating.information',
  service: 'rating.service',
};

export interface ReasonGroup {
  readonly element: 'feedback-rating-positive' | 'feedback-rating-negative';
  readonly title: MessageKey;
  readonly reasons: readonly { readonly key: string; readonly label: MessageKey }[];
}

export const POSITIVE: ReasonGroup = {
  element: 'feedback-rating-positive',
  title: 'rating.positive',
  reasons: [
    { key: 'clear', label: 'rating.positive.clear' },
    { key: 'complete', label: 'rating.positive.complete' },
    { key: 'progress', label: 'rating.positive.progress' },
    { key: 'technical', label: 'rating.positive.technical' },
    { key: 'other', label: 'rating.other' },
  ],
};

export const NEGATIVE: ReasonGroup = {
  element: 'feedback-rating-negative',
  title: 'rating.negative',
  reasons: [
    { key: 'unclear', label: 'rating.negative.unclear' },
    { key: 'incomplete', label: 'rating.negative.incomplete' },
    { key: 'no-progress', label: 'rating.negative.progress' },
    { key: 'technical-problems', label: 'rating.negative.technical' },
    { key: 'other', label: 'rating.other' },
  ],
};

export const SCORES = [1, 2, 3, 4, 5] as const;
export type Score = (typeof SCORES)[number];
export const TEXT_LIMIT = 200;
