import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { useT } from '../../i18n/i18n';
import { Icon } from '../../ui/Icon';
import { groupProblems, type Problem } from './problems';
import { ProblemGroupView } from './ProblemGroupView';
import { useProblems } from './use-problems';
import './problems.css';

/** How many problems the form has, and the list of them; each goes where it is corrected. */
export function ProblemsButton() {
  const t = useT();
  const problems = useProblems();
  const [open, setOpen] = useState(false);
  const landmark = document.querySelector('main');
  const count = problems.length;
  const label = t('designer.problems', { count });
  const grave = problems.some(({ severity }) => severity === 'error');
  return (
    <>
      <p className="visually-hidden" role="status" aria-live="polite">
        {t('problems.announce', { count })}
      </p>
      <DialogTrigger isOpen={open} onOpenChange={setOpen}>
        <Button className="button problems-button" data-variant="quiet" data-grave={grave || undefined}>
          <Icon name={count > 0 ? 'alert' : 'check'} size="small" />
          {label}
        </Button>
        <Popover
          className="popover problems-popover"
          placement="bottom end"
          offset={4}
          {...(landmark === null ? {} : { UNSTABLE_portalContainer: landmark })}
        >
          <Dialog className="form-problems">
            <Heading slot="title" level={2}>
              {t('form-problems.title')}
            </Heading>
            {count === 0 ? <p className="muted">{t('designer.no-problems')}</p> : null}
            <ProblemList problems={problems} onLeave={() => setOpen(false)} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </>
  );
}

interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly onLeave: () => void;
}

/** What stops the form first, then what is only advised. */
function ProblemList({ problems, onLeave }: ProblemListProps) {
  const t = useT();
  const errors = problems.filter(({ severity }) => severity === 'error');
  const others = problems.filter(({ severity }) => severity !== 'error');
  return (
    <>
      {[
        { key: 'problems.errors' as const, list: errors },
        { key: 'problems.warnings' as const, list: others },
      ].map(({ key, list }) =>
        list.length === 0 ? null : (
          <section key={key} className="problem-part">
            <h3>{t(key, { count: list.length })}</h3>
            {groupProblems(list).map((group) => (
              <ProblemGroupView key={group.nodeId ?? 'form'} group={group} onLeave={onLeave} />
            ))}
          </section>
        ),
      )}
    </>
  );
}
