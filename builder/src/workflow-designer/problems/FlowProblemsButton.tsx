import { issueText } from '@istanze/shared';
import { useDeferredValue, useMemo, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { useLanguage } from '../../i18n/i18n';
import { Icon } from '../../ui/Icon';
import { useDefinition, useFlow } from '../flow-designer';
import { flowIndex } from '../flow-index';
import { partName } from '../flow-words';
import { focusPart } from '../focus-part';
import { flowProblems, type FlowProblem } from './flow-problems';
import '../../form-designer/problems/problems.css';

/** How many problems the flow has, and the list of them; each goes where it is corrected. */
export function FlowProblemsButton() {
  const { t } = useLanguage();
  const { around } = useFlow();
  const definition = useDeferredValue(useDefinition());
  const problems = useMemo(() => flowProblems(definition, around.lint), [around, definition]);
  const [open, setOpen] = useState(false);
  const count = problems.length;
  const grave = problems.some(({ severity }) => severity === 'error');
  return (
    <>
      <p className="visually-hidden" role="status" aria-live="polite">
        {t('problems.announce', { count })}
      </p>
      <DialogTrigger isOpen={open} onOpenChange={setOpen}>
        <Button className="button problems-button" data-variant="quiet" data-grave={grave || undefined}>
          <Icon name={count > 0 ? 'alert' : 'check'} size="small" />
          {t('designer.problems', { count })}
        </Button>
        <Popover className="popover problems-popover" placement="bottom end" offset={4}>
          <Dialog className="form-problems">
            <Heading slot="title" level={2}>
              {t('flow.problems')}
            </Heading>
            {count === 0 ? <p className="muted">{t('designer.no-problems')}</p> : null}
            <ul>
              {problems.map((problem, at) => (
                <Entry key={at} problem={problem} onLeave={() => setOpen(false)} />
              ))}
            </ul>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </>
  );
}

function Entry({ problem, onLeave }: { readonly problem: FlowProblem; readonly onLeave: () => void }) {
  const words = useLanguage();
  const { t, locale } = words;
  const { document, around } = useFlow();
  const { issue, severity, partId } = problem;
  const node = partId === undefined ? undefined : flowIndex(document.definition()).get(partId);
  const name = node === undefined ? t('flow.whole') : partName(words, around, node);
  const text = issueText(issue, locale);
  const go = () => {
    onLeave();
    document.select(partId);
    if (partId !== undefined) window.setTimeout(() => focusPart(partId), 0);
  };
  return (
    <li className="form-problem" data-severity={severity}>
      <Icon name="alert" size="small" />
      <div>
        <p>
          <span className="visually-hidden">
            {t(severity === 'error' ? 'designer.blocking' : 'designer.advice')}
          </span>{' '}
          <strong>{name}.</strong> {text}
        </p>
        <div className="problem-actions">
          <button
            type="button"
            className="link-button"
            aria-label={t('problems.go-named', { name, problem: text })}
            onClick={go}
          >
            {t('problems.go')}
          </button>
        </div>
      </div>
    </li>
  );
}
