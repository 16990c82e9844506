import { useState } from 'react';

/** What is being typed: `show` is the canonical text until a person types, and again after they leave the control. */
export interface Draft {
  readonly text: string;
  type(text: string): void;
  leave(): void;
}

/** Keeps the text under the typist's fingers, so that no canonical form rewrites it before they leave. */
export function useDraft(show: string, onType: (text: string) => void): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    text: typed ?? show,
    type(text) {
      setTyped(text);
      onType(text);
    },
    leave: () => setTyped(null),
  };
}
