import {
  addCheck,
  moveCheck,
  removeCheck,
  updateCheck,
  type CheckDefinition,
  type CheckOwner,
  type Json,
} from '@istanze/shared';
import { useEffect, useRef } from 'react';
import { useT } from '../../i18n/i18n';
import { randomId } from '../../graphql/idempotency';
import { Button, IconButton } from '../../ui/Button';
import { useEditing } from '../designer';
import { CheckMessage } from './CheckMessage';
import { CheckPlace } from './CheckPlace';
import { RuleField } from './RuleField';
import './rules.css';

interface ChecksEditorProps {
  readonly owner: CheckOwner;
  readonly checks: readonly CheckDefinition[];
  /** What a new check says before it is written. */
  readonly first: Json;
}

/** The checks of a field, or those across fields: what must be true, what is read otherwise and where. */
export function ChecksEditor({ owner, checks, first }: ChecksEditorProps) {
  const t = useT();
  const { run } = useEditing();
  const { list, focusNew } = useNewCheckFocus(checks.length);
  const add = () => {
    const message = { it: t('checks.message-new') };
    if (run(addCheck(owner, checks.length, { id: randomId(), when: first, message }))) focusNew();
  };
  return (
    <div className="checks" data-property="checks" ref={list}>
      <p className="small muted">{t(owner === undefined ? 'checks.form-help' : 'checks.help')}</p>
      {checks.length === 0 ? <p className="small muted">{t('checks.none')}</p> : null}
      <ol className="check-list">
        {checks.map((check, at) => (
          <li key={check.id} className="check">
            <CheckHead owner={owner} check={check} at={at} count={checks.length} />
            <RuleField
              kind="check"
              nodeId={owner}
              logic={check.when}
              onSave={(when) => {
                if (when !== undefined) run(updateCheck(owner, check.id, { when }));
              }}
            />
            <CheckMessage owner={owner} check={check} />
            <CheckPlace owner={owner} check={check} />
          </li>
        ))}
      </ol>
      <Button icon="plus" onPress={add}>
        {t('checks.add')}
      </Button>
    </div>
  );
}

/** Who adds a check goes on with writing it: its rule has the focus. */
function useNewCheckFocus(count: number) {
  const list = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (!asked.current) return;
    asked.current = false;
    list.current?.querySelector<HTMLElement>('.check:last-child .rule-buttons button')?.focus();
  }, [count]);
  return { list, focusNew: () => (asked.current = true) };
}

interface CheckHeadProps {
  readonly owner: CheckOwner;
  readonly check: CheckDefinition;
  readonly at: number;
  readonly count: number;
}

function CheckHead({ owner, check, at, count }: CheckHeadProps) {
  const t = useT();
  const { run, runWithUndo } = useEditing();
  const number = at + 1;
  return (
    <div className="check-head">
      <h3>{t('checks.title', { number })}</h3>
      <IconButton
        icon="arrowUp"
        label={t('checks.up', { number })}
        isDisabled={at === 0}
        onPress={() => run(moveCheck(owner, check.id, at - 1))}
      />
      <IconButton
        icon="arrowDown"
        label={t('checks.down', { number })}
        isDisabled={at === count - 1}
        onPress={() => run(moveCheck(owner, check.id, at + 1))}
      />
      <IconButton
        icon="trash"
        label={t('checks.remove', { number })}
        onPress={() => runWithUndo(removeCheck(owner, check.id), t('checks.removed'))}
      />
    </div>
  );
}
