import { useT } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import type { RenamedRule } from '../rules/rename-preview';
import { useNodeName } from '../rules/UsesList';

interface RenameDialogProps {
  readonly from: string;
  readonly to: string;
  readonly rules: readonly RenamedRule[];
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** What another name would change, rule by rule, before it does. */
export function RenameDialog({ from, to, rules, onConfirm, onClose }: RenameDialogProps) {
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
      <p>{t('rename.help', { count: rules.length, from })}</p>
      {rules.length === 0 ? null : (
        <ul className="renamed">
          {rules.map((rule, at) => (
            <RenamedEntry key={at} rule={rule} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function RenamedEntry({ rule }: { readonly rule: RenamedRule }) {
  const t = useT();
  const name = useNodeName(rule.place.nodeId);
  return (
    <li>
      <strong>{name}</strong>, {t(`uses.${rule.place.property}`)}
      <p>
        <span className="small muted">{t('rename.before')}</span> <code>{rule.before}</code>
      </p>
      <p>
        <span className="small muted">{t('rename.after')}</span> <code>{rule.after}</code>
      </p>
    </li>
  );
}
