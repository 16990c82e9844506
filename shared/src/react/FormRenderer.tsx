import { useEffect, useId, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import type { Answers, ObjectChoice, Provenance } from '../definition';
import type { InputServices } from '../fields/input';
import type { Issue, Locale, Path } from '../kernel';
import type { AnswerStore } from './answer-store';
import { ErrorSummary } from './ErrorSummary';
import { RendererProvider, type RendererContext, type RendererMode } from './renderer-context';
import { SectionView } from './SectionView';
import { useAfterPointer } from './use-after-pointer';
import { useFormSession } from './use-form-session';
import { useInputs } from './use-inputs';

export interface FormRendererProps extends Pick<RendererContext, 'decorateField' | 'decorateSection'> {
  readonly store: AnswerStore;
  /** Steps to show, all where missing. */
  readonly stepIds?: readonly string[];
  /** Of these, the sections to show, by id. */
  readonly sectionIds?: readonly string[];
  readonly locale: Locale;
  /** `design` shows hidden parts too and lets the host wrap them; `read` shows values as text. */
  readonly mode?: RendererMode;
  readonly services: InputServices;
  /** A new unique id, for the items of repeats. */
  readonly newId: () => string;
  /** What the server found wrong; shown at its fields and on top. */
  readonly issues?: readonly Issue[];
  readonly provenance?: Readonly<Record<Path, Provenance>>;
  /** What is known already of things a form may ask for: offered where one is to be chosen. */
  readonly choices?: readonly ObjectChoice[];
  /** Id of the form element, so that a button anywhere on the page can submit it. */
  readonly formId?: string;
  readonly headingLevel?: 2 | 3 | 4;
  /** Called with what would be submitted once the steps shown hold nothing wrong. */
  readonly onSubmit?: (answers: Answers) => void | Promise<void>;
  readonly onInvalid?: (issues: readonly Issue[]) => void;
  readonly onCommit?: (path: Path) => void;
  /** Buttons, at the end of the form. */
  readonly children?: ReactNode | ((state: { readonly submitting: boolean }) => ReactNode);
}

const NO_PROVENANCE: Readonly<Record<Path, Provenance>> = {};
const NO_CHOICES: readonly ObjectChoice[] = [];

/** Draws a compiled form over an answer store: to fill in, to design or to read. */
export function FormRenderer(props: FormRendererProps): ReactNode {
  const { store, mode = 'edit', issues, formId, children, stepIds, sectionIds } = props;
  const session = useFormSession({ ...props, stepIds });
  const live = useRef<HTMLParagraphElement>(null);
  const afterPointer = useAfterPointer(live);
  const context = useRendererContext(props, (path) => afterPointer(() => session.leave(path)), live);
  const sections = useMemo(() => shownSections(store, stepIds, sectionIds), [store, stepIds, sectionIds]);
  useServerIssues(issues, session.refuse);
  const ready = useInputs(store.form);

  const body = (
    <>
      {mode === 'edit' ? <ErrorSummary refusals={session.refusals} /> : null}
      {ready
        ? sections.map((section) => <SectionView key={section.definition.id} section={section} />)
        : null}
      <p ref={live} className="visually-hidden" role="status" />
      {typeof children === 'function' ? children({ submitting: session.submitting }) : children}
    </>
  );
  return (
    <RendererProvider value={context}>
      {mode === 'edit' ? (
        <form
          id={formId}
          className="fr-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            void session.submit();
          }}
        >
          {body}
        </form>
      ) : (
        <div className={`fr-form fr-form-${mode}`}>{body}</div>
      )}
    </RendererProvider>
  );
}

/** A context that keeps its identity while nothing of it changes, so that no field is drawn for nothing. */
function useRendererContext(
  props: FormRendererProps,
  leave: (path: Path) => void,
  live: RefObject<HTMLElement | null>,
): RendererContext {
  const {
    store,
    locale,
    mode = 'edit',
    services,
    provenance = NO_PROVENANCE,
    choices = NO_CHOICES,
    headingLevel = 2,
    newId,
    decorateField,
    decorateSection,
  } = props;
  const idPrefix = useId().replace(/[^\w-]/g, '');
  const latest = useRef({ leave, newId });
  useEffect(() => {
    latest.current = { leave, newId };
  });
  return useMemo(
    () => ({
      store,
      locale,
      mode,
      services,
      provenance,
      choices,
      idPrefix,
      headingLevel,
      newId: () => latest.current.newId(),
      leave: (path: Path) => latest.current.leave(path),
      announce(text: string) {
        if (live.current !== null) live.current.textContent = text;
      },
      ...(decorateField === undefined ? {} : { decorateField }),
      ...(decorateSection === undefined ? {} : { decorateSection }),
    }),
    [
      store,
      locale,
      mode,
      services,
      provenance,
      choices,
      idPrefix,
      headingLevel,
      decorateField,
      decorateSection,
      live,
    ],
  );
}

function useServerIssues(
  issues: readonly Issue[] | undefined,
  refuse: (issues: readonly Issue[]) => void,
): void {
  const latest = useRef(refuse);
  useEffect(() => {
    latest.current = refuse;
  });
  useEffect(() => {
    if (issues !== undefined && issues.length > 0) latest.current(issues);
  }, [issues]);
}

function shownSections(
  { form }: AnswerStore,
  stepIds: readonly string[] | undefined,
  sectionIds: readonly string[] | undefined,
) {
  return form.steps
    .filter(({ definition }) => stepIds === undefined || stepIds.includes(definition.id))
    .flatMap(({ sections }) => sections)
    .filter(({ definition }) => sectionIds === undefined || sectionIds.includes(definition.id));
}
