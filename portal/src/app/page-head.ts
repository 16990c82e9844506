import { createContext, use, useEffect } from 'react';

/** What a page says about itself outside its body. */
export interface PageHead {
  readonly title: string;
  readonly description?: string;
  /** HTTP status of the page when the server renders it; 200 when missing. */
  readonly status?: number;
}

export type HeadSink = (head: PageHead) => void;

/** The server collects the head while it renders; the browser has no sink and writes the title itself. */
export const HeadSinkContext = createContext<HeadSink | undefined>(undefined);

export function usePageHead(head: PageHead): void {
  const sink = use(HeadSinkContext);
  sink?.(head);
  const { title } = head;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
