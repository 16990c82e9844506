import { useLanguage } from '../../i18n/i18n';
import { EditorsNamed } from '../../presence/EditorsNamed';
import { Icon } from '../../ui/Icon';
import { useCell } from '../cell';
import { useDesigner } from '../designer';
import './presence.css';

/** Who else has the form open. */
export function EditorsHere() {
  const { presence } = useDesigner();
  return <EditorsNamed presence={presence} />;
}

/** Who else is at this part of the form. */
export function EditorsAt({ id }: { readonly id: string }) {
  const { t, locale } = useLanguage();
  const { presence } = useDesigner();
  const names = useCell(presence.editors, (all) => namesAt(all, id));
  if (names === '') return null;
  const list = new Intl.ListFormat(locale).format(names.split('\n'));
  return (
    <span className="editors-at">
      <Icon name="user" size="small" />
      <span className="visually-hidden">{t('presence.here')} </span>
      {list}
    </span>
  );
}

/** One text, so that who is drawn by it is drawn again only when it changes. */
function namesAt(
  editors: readonly { readonly name: string; readonly node: string | null }[],
  id: string,
): string {
  return [...new Set(editors.flatMap(({ name, node }) => (node === id ? [name] : [])))].join('\n');
}
