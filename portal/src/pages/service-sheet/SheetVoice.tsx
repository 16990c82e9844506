import type { ReactNode } from 'react';

interface SheetVoiceProps {
  readonly id: string;
  readonly title: string;
  readonly element?: string;
  readonly children: ReactNode;
}

/** One voice of the sheet under its title. */
export function SheetVoice({ id, title, element, children }: SheetVoiceProps): ReactNode {
  return (
    <section className="it-page-section" id={id} aria-labelledby={`${id}-title`}>
      <h2 className="h3" id={`${id}-title`}>
        {title}
      </h2>
      <div className="richtext-wrapper" {...(element === undefined ? {} : { 'data-element': element })}>
        {children}
      </div>
    </section>
  );
}
