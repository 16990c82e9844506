import { useFlow } from '../flow-designer';
import { Icon } from '../../ui/Icon';

interface PartLinksProps {
  readonly title: string;
  /** Said where there is none; without it nothing is shown then. */
  readonly empty?: string;
  readonly parts: readonly { readonly id: string; readonly name: string }[];
}

/** What a part holds, each leading to its own properties. */
export function PartLinks({ title, empty, parts }: PartLinksProps) {
  const { document } = useFlow();
  if (parts.length === 0 && empty === undefined) return null;
  return (
    <section className="flow-links">
      <h3 className="field-label">{title}</h3>
      {parts.length === 0 ? <p className="small muted">{empty}</p> : null}
      <ul className="plain-list">
        {parts.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className="flow-link" onClick={() => document.select(id)}>
              <span className="grow">{name}</span>
              <Icon name="chevronRight" size="small" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
