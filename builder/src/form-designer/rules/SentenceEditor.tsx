import { QueryBuilder, type ControlElementsProp, type FullField } from 'react-querybuilder';
import { useLanguage } from '../../i18n/i18n';
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
import { RuleWords } from './RuleWords';
import { useRuleScene } from './rule-scene';
import { StatementRow } from './StatementRow';
import { sayCondition } from './wording';

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
  const { t, locale } = useLanguage();
  const { vocabulary } = useRuleScene();
  const logic = toLogic(sentence);
  const incomplete = countIncomplete(sentence);
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
      <div className="sentence-reads" role="status">
        <p className="small muted">{t(logic === undefined ? 'sentence.empty' : 'sentence.reads')}</p>
        {logic === undefined ? null : (
          <p>
            <RuleWords pieces={sayCondition(logic, vocabulary, { t, locale })} />
          </p>
        )}
        {incomplete === 0 ? null : (
          <p className="small muted">{t('sentence.incomplete', { count: incomplete })}</p>
        )}
      </div>
    </div>
  );
}
