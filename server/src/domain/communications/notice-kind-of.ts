import type { NoticeKind } from '../citizens';

/** Under which of the kinds that people choose channels for a notice of a flow falls. */
export function noticeKindOf(kind: string): NoticeKind {
  if (kind.startsWith('payment')) return 'payment';
  return kind === 'reminder' ? 'reminder' : 'progress';
}
