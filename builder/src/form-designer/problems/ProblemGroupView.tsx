import { localize } from '@istanze/shared';
import { nodeIndex, nodeText } from '../../document/node-index';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { useDesigner, useEditing } from '../designer';
import { sayRuleIssue } from '../rules/issue-words';
import { propertyOfPath } from '../sheet/sheet-tab';
import { useJump } from '../sheet/use-jump';
import type { Problem, ProblemGroup } from './problems';

interface ProblemGroupViewProps {
  readonly group: ProblemGroup;
  readonly onLeave: () => void;
}

/** The problems of one part of the form, under its name. */
export function ProblemGroupView({ group, onLeave }: ProblemGroupViewProps) {
  const { t, locale } = useLanguage();
  const { document } = useDesigner();
  const node = group.nodeId === undefined ? undefined : nodeIndex(document.definition()).get(group.nodeId);
  const name = node === undefined ? t('problems.form') : localize(nodeText(node), locale);
  return (
    <div className="problem-group">
      <h4>{name}</h4>
      <ul>
        {group.problems.map((problem, at) => (
          <ProblemEntry
            key={`${problem.issue.code} ${at}`}
            problem={problem}
            name={name}
            nodeId={node?.id}
            onLeave={onLeave}
          />
        ))}
      </ul>
    </div>
  );
}

interface ProblemEntryProps {
  readonly problem: Problem;
  readonly name: string;
  readonly nodeId: string | undefined;
  readonly onLeave: () => void;
}

const ICONS = { error: 'alert', warning: 'alert', advice: 'info' } as const;

function ProblemEntry({ problem, name, nodeId, onLeave }: ProblemEntryProps) {
  const { t, locale } = useLanguage();
  const { runWithUndo } = useEditing();
  const jump = useJump();
  const { issue, severity, fix } = problem;
  const words = sayRuleIssue(issue, { t, locale });
  return (
    <li className="form-problem" data-severity={severity}>
      <Icon name={ICONS[severity]} size="small" />
      <div>
        <p>
          <span className="visually-hidden">
            {t(severity === 'error' ? 'designer.blocking' : 'designer.advice')}
          </span>{' '}
          {words}
        </p>
        <div className="problem-actions">
          <button
            type="button"
            className="link-button"
            aria-label={t('problems.go-named', { name, problem: words })}
            onClick={() => {
              onLeave();
              jump({ nodeId, property: propertyOfPath(issue.path) });
            }}
          >
            {t('problems.go')}
          </button>
          {fix === undefined ? null : (
            <Button
              variant="quiet"
              aria-label={t('problems.fix-named', { problem: words })}
              onPress={() => runWithUndo(fix, t('problems.fixed', { problem: words }))}
            >
              {t('problems.fix')}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
