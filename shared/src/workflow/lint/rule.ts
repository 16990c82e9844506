import type { ReleaseContent, WorkflowDefinition } from '../../definition';
import type { Issue } from '../../kernel';

/** What the service is like, as far as its flow must agree with it. */
export interface LintContext {
  /** Competitive procedures have no pre-rejection (L. 241/1990 art. 10-bis). */
  readonly competitive?: boolean;
  /** Whether the service asks a fee. */
  readonly hasFees?: boolean;
  /** Templates of the service by key. */
  readonly templates?: ReleaseContent['configuration']['templates'];
  /** Names that conditions may read beside `facts`: keys of the form's fields and derived values. */
  readonly variables?: ReadonlySet<string>;
  /** What the sheet of the service says of silence. */
  readonly silence?: 'assent' | 'refusal' | 'none';
  /** Ids of the municipality's offices and of its members of staff. */
  readonly offices?: ReadonlySet<string>;
  readonly people?: ReadonlySet<string>;
  readonly activityTypes?: ReadonlySet<string>;
  readonly actionTypes?: ReadonlySet<string>;
}

export interface LintIssue extends Issue {
  /** An error stops the publication, a warning asks to look again. */
  readonly severity: 'error' | 'warning';
}

export type LintRule = (definition: WorkflowDefinition, context: LintContext) => readonly LintIssue[];
