import { QueryBuilder, type ControlElementsProp, type FullField } from 'react-querybuilder';
import { randomId } from '../../graphql/idempotency';
import {
  AddCondition,
  AddGroup,
  ConditionGroup,
  DenyToggle,
  JoinSelect,
  RemoveGroup,
} from './group-controls';
import { countIncomplete, emptyStatement, toLogic, type Sentence } from './sentence';
import { RuleReads } from './RuleReads';
import { StatementRow } from './StatementRow';

const CONTROLS: ControlElementsProp<FullField, string> = {
  rule: StatementRow,
  ruleGroup: ConditionGroup,
  combinatorSelector: JoinSelect,
  notToggle: DenyToggle,
  addRuleAction: AddCondition,
  addGroupAction: AddGroup,
  removeGroupAction: RemoveGroup,
  dragHandle: null,
  shiftActions: null,
};

const COMBINATORS = [
  { name: 'and', label: 'and' },
  { name: 'or', label: 'or' },
];

interface SentenceEditorProps {
  readonly sentence: Sentence;
  readonly onChange: (sentence: Sentence) => void;
}

/** A condition written as a sentence, statement by statement, in groups where needed. */
export function SentenceEditor({ sentence, onChange }: SentenceEditorProps) {
  return (
    <div className="sentence-editor">
      <QueryBuilder
        query={sentence}
        onQueryChange={onChange}
        controlElements={CONTROLS}
        combinators={COMBINATORS}
        showNotToggle
        onAddRule={() => emptyStatement(randomId)}
        onAddGroup={() => ({ id: randomId(), combinator: 'or', rules: [emptyStatement(randomId)] })}
        accessibleDescriptionGenerator={() => ''}
        suppressStandardClassnames={false}
        enableMountQueryChange={false}
      />
      <RuleReads logic={toLogic(sentence)} incomplete={countIncomplete(sentence)} />
    </div>
  );
}
