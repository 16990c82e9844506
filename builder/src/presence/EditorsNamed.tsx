import { useCell } from '../form-designer/cell';
import { useLanguage } from '../i18n/i18n';
import { Icon } from '../ui/Icon';
import type { Presence } from './presence';

/** Who else has the same thing open to edit it, said once when it changes. */
export function EditorsNamed({ presence }: { readonly presence: Presence }) {
  const { t, locale } = useLanguage();
  const editors = useCell(presence.editors, (all) => all);
  const names = [...new Set(editors.map(({ name }) => name))];
  const words = t('presence.editing', {
    count: names.length,
    names: new Intl.ListFormat(locale).format(names),
  });
  return (
    <p className="editors-here small" role="status">
      {names.length === 0 ? null : (
        <>
          <Icon name="user" size="small" />
          <span title={words}>{words}</span>
        </>
      )}
    </p>
  );
}
