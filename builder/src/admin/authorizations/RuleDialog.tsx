import type { JsonObject } from '@istanze/shared';
import { useId, useState, type ReactNode } from 'react';
import type { AuthorizationChoicesQuery } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { FormDialog } from '../../ui/FormDialog';
import { PersonChoice } from './PersonChoice';
import { readPerformer, STAFF_ROLES, toPerformer, WAYS, type PerformerDraft } from './performer-model';
import type { RuleRow } from './rule-row';
import { TickList } from './TickList';

interface RuleDialogProps {
  readonly row: RuleRow;
  readonly choices: AuthorizationChoicesQuery;
  /** Why the last try was refused. */
  readonly problem: string | undefined;
  readonly isPending: boolean;
  /** Shows who could do it; undefined stands for whoever counts without a choice of its own. */
  readonly preview?: (performer: JsonObject | undefined) => ReactNode;
  /** Null goes back to what counts without a choice. */
  readonly onSave: (performer: JsonObject | null) => void;
  readonly onClose: () => void;
}

/** To whom one activity is given, with who that would be before anything is saved. */
export function RuleDialog({ row, choices, problem, isPending, preview, onSave, onClose }: RuleDialogProps) {
  const t = useT();
  const name = useId();
  const [back, setBack] = useState(row.without !== undefined && row.origin !== 'own');
  const [draft, setDraft] = useState<PerformerDraft>(() => readPerformer(row.performer));
  const [empty, setEmpty] = useState(false);
  const performer = toPerformer(draft);
  const change = (part: Partial<PerformerDraft>) => {
    setDraft({ ...draft, ...part });
    setBack(false);
    setEmpty(false);
  };
  const save = () => {
    if (back) onSave(null);
    else if (performer === undefined) setEmpty(true);
    else onSave(performer);
  };
  const told = empty ? t('authorizations.choose-somebody') : problem;
  return (
    <FormDialog
      title={t('authorizations.dialog', { name: row.name })}
      submitLabel={t('authorizations.save')}
      isPending={isPending}
      problem={told}
      onSubmit={save}
      onClose={onClose}
    >
      <fieldset className="way-list">
        <legend className="field-label">{t('authorizations.who')}</legend>
        {row.without === undefined ? null : (
          <label className="tick-line">
            <input type="radio" name={name} checked={back} onChange={() => setBack(true)} />
            {t('authorizations.as-flow')}
          </label>
        )}
        {WAYS.map((way) => (
          <label key={way} className="tick-line">
            <input
              type="radio"
              name={name}
              checked={!back && draft.way === way}
              onChange={() => change({ way })}
            />
            {t(`authorizations.way.${way}`)}
          </label>
        ))}
      </fieldset>
      {back || draft.way === 'people' ? null : (
        <TickList
          legend={t('authorizations.roles')}
          options={STAFF_ROLES.map((role) => ({ key: role, label: t(`authorizations.role.${role}`) }))}
          chosen={draft.roles}
          help={t('authorizations.roles-help')}
          onChange={(roles) => change({ roles: STAFF_ROLES.filter((role) => roles.includes(role)) })}
        />
      )}
      {back || draft.way !== 'offices' ? null : (
        <TickList
          legend={t('authorizations.offices')}
          options={choices.offices.map((office) => ({ key: office.id, label: office.name }))}
          chosen={draft.offices}
          onChange={(offices) => change({ offices })}
        />
      )}
      {back || draft.way !== 'people' ? null : (
        <PersonChoice staff={choices.staff} chosen={draft.people} onChange={(people) => change({ people })} />
      )}
      {preview === undefined ? null : (
        <section className="rule-preview" aria-live="polite">
          <h3>{t('authorizations.preview')}</h3>
          {back || performer !== undefined ? (
            preview(back ? undefined : performer)
          ) : (
            <p className="muted">{t('authorizations.preview-empty')}</p>
          )}
        </section>
      )}
      <p className="small muted">{t('authorizations.when')}</p>
    </FormDialog>
  );
}
