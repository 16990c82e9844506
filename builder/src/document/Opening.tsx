import { issueText } from '@istanze/shared';
import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/i18n';
import { ErrorState } from '../ui/ErrorState';
import { Notice } from '../ui/Notice';
import { SkeletonLines } from '../ui/Skeleton';
import type { Opened } from './use-opened';

interface OpeningProps<T> {
  readonly opened: Opened<T>;
  /** Titles of what can go wrong. */
  readonly failed: string;
  readonly unreadable: string;
  readonly children: (value: T) => ReactNode;
}

/** A designer while its document comes, and why it does not. */
export function Opening<T>({ opened, failed, unreadable, children }: OpeningProps<T>) {
  const { t, locale } = useLanguage();
  switch (opened.status) {
    case 'loading':
      return (
        <div className="page">
          <SkeletonLines label={t('common.loading')} heights={[44, 480]} />
        </div>
      );
    case 'failed':
      return (
        <div className="page">
          <ErrorState title={failed} onRetry={() => window.location.reload()} />
        </div>
      );
    case 'unreadable':
      return (
        <div className="page">
          <Notice tone="danger" live="alert" title={unreadable}>
            {opened.issues.map((issue) => issueText(issue, locale)).join(' ')}
          </Notice>
        </div>
      );
    case 'ready':
      return children(opened.value);
  }
}
