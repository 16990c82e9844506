import { useQuery } from '@apollo/client/react';
import { parseWorkflow, restoreWorkflow } from '@istanze/shared';
import { useState } from 'react';
import { WorkflowTemplatesDocument } from '../../graphql/generated/graphql';
import { hasMessage } from '../../i18n/has-message';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorState } from '../../ui/ErrorState';
import { SkeletonLines } from '../../ui/Skeleton';
import { useFlow, useFlowEditing } from '../flow-designer';

/** Begins again from one of the flows that come with the product; the flow of before comes back with one undo. */
export function TemplatesButton() {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" icon="copy" onPress={() => setOpen(true)}>
        {t('flow.templates')}
      </Button>
      <Dialog
        title={t('flow.templates-title')}
        isOpen={open}
        onClose={() => setOpen(false)}
        actions={
          <Button variant="quiet" onPress={() => setOpen(false)}>
            {t('common.back')}
          </Button>
        }
      >
        <p>{t('flow.templates-help')}</p>
        {open ? <Templates onLeave={() => setOpen(false)} /> : null}
      </Dialog>
    </>
  );
}

function Templates({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useLanguage();
  const { document } = useFlow();
  const { runWithUndo } = useFlowEditing();
  const { data, error, refetch } = useQuery(WorkflowTemplatesDocument);
  if (data === undefined)
    return error === undefined ? (
      <SkeletonLines label={t('common.loading')} heights={[48, 48, 48]} />
    ) : (
      <ErrorState title={t('flow.failed')} onRetry={() => void refetch()} />
    );
  const nameOf = (key: string) => {
    const name = `flow.template.${key}`;
    return hasMessage(name) ? t(name) : key;
  };
  return (
    <ul className="plain-list stack-tight">
      {data.workflowTemplates.flatMap(({ key, definition }) => {
        const parsed = parseWorkflow(definition);
        if (!parsed.ok) return [];
        const begin = () => {
          onLeave();
          if (runWithUndo(restoreWorkflow(parsed.value), t('flow.template-taken', { name: nameOf(key) })))
            document.select(undefined);
        };
        return [
          <li key={key}>
            <Button block onPress={begin}>
              {t('flow.template-use', { name: nameOf(key), count: parsed.value.states.length })}
            </Button>
          </li>,
        ];
      })}
    </ul>
  );
}
