import { createContext, useContext, type ReactNode } from 'react';
import type { ObjectChoice, Provenance } from '../definition';
import type { InputServices } from '../fields/input';
import type { CompiledField, CompiledSection } from '../form';
import type { Locale, Path } from '../kernel';
import type { AnswerStore } from './answer-store';

export type RendererMode = 'edit' | 'design' | 'read';

/** What every part of one rendered form shares; it changes rarely, so that reading it costs no renders. */
export interface RendererContext {
  readonly store: AnswerStore;
  readonly locale: Locale;
  readonly mode: RendererMode;
  readonly services: InputServices;
  readonly provenance: Readonly<Record<Path, Provenance>>;
  /** What is known of things that a person may have several of. */
  readonly choices: readonly ObjectChoice[];
  /** Starts every DOM id of this form, so that two may stand on one page. */
  readonly idPrefix: string;
  readonly headingLevel: 2 | 3 | 4;
  newId(): string;
  /** A control was left: the field is judged and committed. */
  leave(path: Path): void;
  /** Read aloud by assistive technology. */
  announce(text: string): void;
  decorateField?(field: CompiledField, node: ReactNode): ReactNode;
  decorateSection?(section: CompiledSection, node: ReactNode): ReactNode;
}

const Context = createContext<RendererContext | undefined>(undefined);
export const RendererProvider = Context.Provider;

/** The form a component is drawn in; throws outside of one. */
export function useRenderer(): RendererContext {
  const value = useContext(Context);
  if (value === undefined) throw new Error('Outside of a FormRenderer');
  return value;
}

/** DOM id of the control at a path. */
export function domId(prefix: string, path: Path): string {
  return `${prefix}-${path.replace(/[^\w-]/g, '-')}`;
}
