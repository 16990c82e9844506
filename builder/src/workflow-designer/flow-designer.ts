import {
  issueText,
  type CompiledForm,
  type FormDefinition,
  type FormEnvironment,
  type LintContext,
  type Template,
  type WorkflowCommand,
  type WorkflowDefinition,
} from '@istanze/shared';
import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import type { Autosave } from '../document/autosave';
import type { Journal } from '../document/journal';
import type { DocumentState } from '../document/open-document';
import type { FlowToolsQuery } from '../graphql/generated/graphql';
import { useLanguage } from '../i18n/i18n';
import type { Presence } from '../presence/presence';
import { useNotify } from '../ui/notify';
import type { FlowDocument } from './flow-document';
import type { FlowMerging } from './flow-merging';

export type ActivityTool = FlowToolsQuery['activityTypes'][number];
export type ActionTool = FlowToolsQuery['actionTypes'][number];
export type OfficeChoice = FlowToolsQuery['offices'][number];
export type PersonChoice = FlowToolsQuery['people'][number];

/** What the flow is made with and what its conditions may read. */
export interface FlowSurroundings {
  readonly activityTypes: ReadonlyMap<string, ActivityTool>;
  readonly actionTypes: ReadonlyMap<string, ActionTool>;
  readonly offices: readonly OfficeChoice[];
  /** Who works for the municipality today. */
  readonly people: readonly PersonChoice[];
  /** The form as it stands; undefined when it cannot be drawn. */
  readonly form: { readonly definition: FormDefinition; readonly drawn: CompiledForm } | undefined;
  readonly environment: FormEnvironment;
  readonly templates: Readonly<Record<string, Template>>;
  readonly lint: LintContext;
  readonly maximumDays: number;
}

/** What all parts of the flow designer share. */
export interface FlowDesk {
  readonly document: FlowDocument;
  readonly autosave: Autosave<WorkflowDefinition>;
  readonly journal: Journal<WorkflowDefinition>;
  readonly merging: FlowMerging;
  readonly presence: Presence;
  readonly around: FlowSurroundings;
}

const FlowContext = createContext<FlowDesk | undefined>(undefined);
export const FlowProvider = FlowContext.Provider;

export function useFlow(): FlowDesk {
  const desk = use(FlowContext);
  if (desk === undefined) throw new Error('Outside of the flow designer');
  return desk;
}

/** One thing of the document's state; the component is drawn again when that changes. */
export function useFlowState<T>(select: (state: DocumentState<WorkflowDefinition>) => T): T {
  const { document } = useFlow();
  return useSyncExternalStore(document.subscribe, () => select(document.state()));
}

export function useDefinition(): WorkflowDefinition {
  return useFlowState(({ stack }) => stack.definition);
}

export interface FlowEditing {
  /** Does an edit; when it is refused the reason is shown. */
  run(command: WorkflowCommand, merge?: string): boolean;
  /** Does an edit, tells it and offers to take it back. */
  runWithUndo(command: WorkflowCommand, said: string): boolean;
}

export function useFlowEditing(): FlowEditing {
  const { document } = useFlow();
  const { t, locale } = useLanguage();
  const notify = useNotify();
  return useMemo(() => {
    const run = (command: WorkflowCommand, merge?: string): boolean => {
      if (document.run(command, merge)) return true;
      const reasons = document.state().refusal.map((issue) => issueText(issue, locale));
      notify({ text: reasons.join(' ') });
      return false;
    };
    const runWithUndo = (command: WorkflowCommand, said: string): boolean => {
      const done = run(command);
      if (done) notify({ text: said, action: { label: t('designer.undo'), run: document.undo } });
      return done;
    };
    return { run, runWithUndo };
  }, [document, locale, notify, t]);
}
