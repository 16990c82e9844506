import { useT } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import type { RenamedRule } from '../rules/rename-preview';
import type { RenamedPlace } from '../uses/renamed-elsewhere';
import { useNodeName, useUseName } from '../uses/use-names';

interface RenameDialogProps {
  readonly from: string;
  readonly to: string;
  readonly rules: readonly RenamedRule[];
  readonly elsewhere: readonly RenamedPlace[];
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** What another name would change in the form and in the whole service, place by place, before it does. */
export function RenameDialog({ from, to, rules, elsewhere, onConfirm, onClose }: RenameDialogProps) {
  const t = useT();
  return (
    <Dialog
      title={t('rename.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common.back')}
          </Button>
          <Button variant="primary" onPress={onConfirm}>
            {t('rename.confirm', { from, to })}
          </Button>
        </>
      }
    >
      <p>{t('rename.help', { count: rules.length + elsewhere.length, from })}</p>
      <ul className="renamed">
        {rules.map((rule, at) => (
          <RenamedRuleEntry key={at} rule={rule} />
        ))}
        {elsewhere.map((place) => (
          <RenamedPlaceEntry key={`${place.use.kind} ${place.use.path} ${place.before}`} place={place} />
        ))}
      </ul>
    </Dialog>
  );
}

function RenamedRuleEntry({ rule: { place, before, after } }: { readonly rule: RenamedRule }) {
  const t = useT();
  const name = useNodeName(place.nodeId);
  return <RenamedEntry name={name} what={t(`uses.${place.property}`)} before={before} after={after} />;
}

function RenamedPlaceEntry({ place: { use, before, after } }: { readonly place: RenamedPlace }) {
  const t = useT();
  const name = useUseName(use);
  return <RenamedEntry name={name} what={t(`uses.${use.kind}`)} before={before} after={after} />;
}

interface RenamedEntryProps {
  readonly name: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

function RenamedEntry({ name, what, before, after }: RenamedEntryProps) {
  const t = useT();
  return (
    <li>
      <strong>{name}</strong>, {what}
      <dl className="renamed-words">
        <dt className="small muted">{t('rename.before')}</dt>
        <dd>
          <code>{before}</code>
        </dd>
        <dt className="small muted">{t('rename.after')}</dt>
        <dd>
          <code>{after}</code>
        </dd>
      </dl>
    </li>
  );
}
