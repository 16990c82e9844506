import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { SaveMessageTemplateDocument, type DeskFieldsFragment } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { useSession } from '../../session/session';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { useNotify } from '../../ui/notify';
import { useDeskChange } from '../use-desk-change';
import { TemplateDialog } from './TemplateDialog';

type Template = DeskFieldsFragment['templates'][number];

/** The ready texts for messages: made, changed, archived and taken up again. */
export function TemplatesPanel({ templates }: { readonly templates: readonly Template[] }) {
  const t = useT();
  const [open, setOpen] = useState<Template | 'new'>();
  return (
    <section className="card" aria-labelledby="templates-title">
      <div className="card-head">
        <h2 id="templates-title">{t('templates.page.title')}</h2>
        <Button icon="plus" onPress={() => setOpen('new')}>
          {t('templates.page.new')}
        </Button>
      </div>
      {templates.length === 0 ? (
        <EmptyState icon="message" title={t('templates.page.none')}>
          {t('templates.page.none-help')}
        </EmptyState>
      ) : (
        <ul>
          {templates.map((template) => (
            <TemplateRow key={template.id} template={template} onEdit={() => setOpen(template)} />
          ))}
        </ul>
      )}
      {open === undefined ? null : (
        <TemplateDialog
          {...(open === 'new' ? {} : { template: open })}
          body={open === 'new' ? '' : open.body}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

function TemplateRow({ template, onEdit }: { readonly template: Template; readonly onEdit: () => void }) {
  const t = useT();
  const { me } = useSession();
  const archive = useArchiveTemplate();
  const { name, body, officeId, retired } = template;
  const office = me.roles.find((grant) => grant.officeId === officeId)?.officeName;
  return (
    <li className="kept-row">
      <div className="grow">
        <p>
          <strong>{name}</strong>{' '}
          {office === undefined ? null : <Badge>{t('templates.page.of-office', { office })}</Badge>}{' '}
          {retired ? <Badge>{t('templates.page.retired')}</Badge> : null}
        </p>
        <p className="small muted kept-text">{body}</p>
      </div>
      <Button variant="quiet" aria-label={t('templates.page.edit-named', { name })} onPress={onEdit}>
        {t('labels.page.edit')}
      </Button>
      <Button
        variant="quiet"
        aria-label={t(retired ? 'labels.page.restore-named' : 'labels.page.archive-named', { name })}
        onPress={() => void archive(template)}
      >
        {t(retired ? 'labels.page.restore' : 'labels.page.archive')}
      </Button>
    </li>
  );
}

/** Archives a template or takes it up again; either can be undone. */
function useArchiveTemplate() {
  const t = useT();
  const keep = useDeskChange();
  const notify = useNotify();
  const [save] = useMutation(SaveMessageTemplateDocument);
  const turn = async (template: Template): Promise<void> => {
    const { id, officeId, name, body, retired } = template;
    const refused = await save({ variables: { id, officeId, name, body, retired: !retired } }).then(
      ({ data }) => keep(data?.saveMessageTemplate),
      () => t('desk-settings.not-saved'),
    );
    if (refused !== undefined) return notify({ text: refused });
    notify({
      text: t(retired ? 'labels.page.restored' : 'templates.page.archived', { name }),
      action: {
        label: t('labels.page.undo'),
        run: () => void turn({ ...template, retired: !retired }),
      },
    });
  };
  return turn;
}
