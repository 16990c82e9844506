import { issueText, localize, type Issue } from '@istanze/shared';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { nodeOf, type CheckedForm } from '../document/check-form';
import { useLanguage } from '../i18n/i18n';
import { Icon } from '../ui/Icon';
import { canvasFieldId, canvasSectionId, canvasStepId } from './canvas/ids';
import { useDesigner } from './designer';
import { findNode, type Chosen } from './edits';
import { sheetTab, tabOfPath } from './sheet/sheet-tab';

function elementIdOf(chosen: Chosen): string {
  switch (chosen.kind) {
    case 'step':
      return canvasStepId(chosen.step.id);
    case 'section':
      return canvasSectionId(chosen.section.id);
    case 'field':
      return canvasFieldId(chosen.field.id);
  }
}

/** What is wrong with the form and what should be looked at; each entry goes where it is corrected. */
export function ProblemsButton({ checked }: { readonly checked: CheckedForm }) {
  const { t } = useLanguage();
  const { document } = useDesigner();
  const { errors, warnings } = checked;
  const count = errors.length + warnings.length;
  const label = t('designer.problems', { count });
  const jump = (issue: Issue) => {
    const chosen = findNode(document.definition(), nodeOf(issue));
    if (chosen === undefined) return;
    sheetTab.set(tabOfPath(issue.path));
    document.select(nodeOf(issue));
    window.document.getElementById(elementIdOf(chosen))?.scrollIntoView({ block: 'center' });
  };
  return (
    <DialogTrigger>
      <Button className="button" data-variant="quiet">
        <Icon name={count > 0 ? 'alert' : 'check'} size="small" />
        {label}
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Dialog className="problems">
          {({ close }) => (
            <>
              <Heading slot="title" level={2}>
                {label}
              </Heading>
              {count === 0 ? <p className="muted">{t('designer.no-problems')}</p> : null}
              {[...errors, ...warnings].map((issue, at) => (
                <ProblemEntry
                  key={`${issue.path} ${issue.code} ${at}`}
                  issue={issue}
                  blocking={at < errors.length}
                  onJump={() => {
                    close();
                    jump(issue);
                  }}
                />
              ))}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface ProblemEntryProps {
  readonly issue: Issue;
  readonly blocking: boolean;
  readonly onJump: () => void;
}

function ProblemEntry({ issue, blocking, onJump }: ProblemEntryProps) {
  const { t, locale } = useLanguage();
  const { document } = useDesigner();
  const chosen = findNode(document.definition(), nodeOf(issue));
  const name =
    chosen === undefined
      ? undefined
      : chosen.kind === 'field'
        ? chosen.field.label
        : chosen.kind === 'section'
          ? chosen.section.title
          : chosen.step.title;
  return (
    <div className="problem">
      <p>
        <span className="badge" data-tone={blocking ? 'danger' : 'warn'}>
          {t(blocking ? 'designer.blocking' : 'designer.advice')}
        </span>
      </p>
      <p>{issueText(issue, locale)}</p>
      {name === undefined ? null : (
        <button type="button" className="link-button" onClick={onJump}>
          {t('designer.go-to', { name: localize(name, locale) })}
        </button>
      )}
    </div>
  );
}
