import type { Json } from '@istanze/shared';
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { randomId } from '../../graphql/idempotency';
import { useT } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { CalculationEditor } from './CalculationEditor';
import { FormulaEditor } from './FormulaEditor';
import { FormulaIssues } from './FormulaIssues';
import {
  draftOf,
  hasUnreadLine,
  issuesOfDraft,
  logicOfDraft,
  switchView,
  withLine,
  withSentence,
  type RuleDraft,
} from './rule-draft';
import { RuleReads } from './RuleReads';
import { RuleSceneProvider, useRuleScene, type RuleScene } from './rule-scene';
import { SentenceEditor } from './SentenceEditor';
import { TryPanel } from './TryPanel';
import { UnreadLine } from './UnreadLine';
import { ViewSwitch } from './ViewSwitch';
import { countIncomplete } from './sentence';
import './rules.css';

interface RuleDialogProps {
  readonly scene: RuleScene;
  readonly title: string;
  readonly logic: Json | undefined;
  /** A draft that was left, to go on with. */
  readonly resumed?: RuleDraft | undefined;
  readonly onSave: (logic: Json | undefined) => void;
  readonly onClose: (left: RuleDraft | undefined) => void;
}

/** Where a rule is written, as a sentence or as a formula, and tried. Nothing of it counts before it is saved. */
export function RuleDialog({ scene, title, logic, resumed, onSave, onClose }: RuleDialogProps) {
  const t = useT();
  const [first] = useState(() => resumed ?? draftOf(logic, randomId));
  const [draft, setDraft] = useState(first);
  const [refused, setRefused] = useState(false);
  const current = logicOfDraft(draft);
  const issues = issuesOfDraft(draft, scene);
  const close = () => onClose(isTouched(draft, logic) ? draft : undefined);
  const unread = draft.view === 'formula' && draft.line.trim() !== '' && current === undefined;
  const save = () => {
    if (unread || issues.length > 0) setRefused(true);
    else onSave(current);
  };
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(open) => open || close()}>
      <Modal className="dialog rule-dialog">
        <Dialog>
          <RuleSceneProvider value={scene}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <div className="rule-columns">
              <div className="rule-writing">
                <ViewSwitch
                  view={draft.view}
                  onChange={(view) => setDraft(switchView(draft, view, randomId))}
                />
                {hasUnreadLine(draft) ? <UnreadLine line={draft.line} /> : null}
                <RuleWriting draft={draft} issues={issues} onChange={setDraft} />
                {refused && issues.length > 0 ? (
                  <p className="rule-problem" role="alert">
                    {t('rule.refused')}
                  </p>
                ) : null}
              </div>
              <TryPanel logic={current} unread={unread} />
            </div>
            <div className="dialog-actions">
              <Button variant="quiet" onPress={close}>
                {t('common.back')}
              </Button>
              <Button variant="primary" onPress={save}>
                {t('rule.save')}
              </Button>
            </div>
          </RuleSceneProvider>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface RuleWritingProps {
  readonly draft: RuleDraft;
  readonly issues: ReturnType<typeof issuesOfDraft>;
  readonly onChange: (draft: RuleDraft) => void;
}

function RuleWriting({ draft, issues, onChange }: RuleWritingProps) {
  const isCalculation = useRuleScene().kind === 'calculated';
  if (draft.view === 'formula')
    return (
      <>
        <FormulaEditor
          line={draft.line}
          issues={issues}
          onChange={(line) => onChange(withLine(draft, line))}
        />
        <RuleReads logic={logicOfDraft(draft)} />
      </>
    );
  const change = (sentence: RuleDraft['sentence']) => onChange(withSentence(draft, sentence));
  return (
    <>
      {isCalculation ? (
        <CalculationEditor sentence={draft.sentence} onChange={change} />
      ) : (
        <SentenceEditor sentence={draft.sentence} onChange={change} />
      )}
      <FormulaIssues id="sentence-issues" line="" issues={issues} />
    </>
  );
}

/** Whether leaving would lose something: another rule, a line that cannot be read, a statement begun. */
function isTouched(draft: RuleDraft, logic: Json | undefined): boolean {
  if (JSON.stringify(logicOfDraft(draft)) !== JSON.stringify(logic)) return true;
  return hasUnreadLine(draft) || countIncomplete(draft.sentence) > 0;
}
