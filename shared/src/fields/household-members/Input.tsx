import { useRef, useState, type ReactNode } from 'react';
import { isJsonObject, type Json } from '../../kernel';
import { partValue, withPart } from '../controls/PartsControl';
import { TickControl } from '../controls/TickControl';
import { useFocusSoon } from '../controls/use-focus-soon';
import type { InputProps } from '../input';
import { nextRowId } from '../row-ids';
import { printDate } from '../words';
import type { Household, HouseholdSettings } from './field';
import { memberName, readMember, type HouseholdMember } from './member';
import { ADDED_PARTS } from './parts';

type Props = InputProps<Household, HouseholdSettings>;
type Entry = { readonly member: HouseholdMember; readonly raw: Json };

/** The registered household to tick, and the people that are added to it. */
export function HouseholdMembersInput(props: Props): ReactNode {
  const { id, raw, settings, t, onChange, onBlur } = props;
  const entries = entriesOf(raw);
  const registered = entries.filter(({ member }) => member.origin === 'registry');
  const declared = entries.filter(({ member }) => member.origin === 'declared');
  const [said, setSaid] = useState('');
  const body = useRef<HTMLDivElement>(null);
  const focusSoon = useFocusSoon(body);
  const store = (next: readonly Json[]) => onChange({ members: next });
  const replace = (entry: Entry, next: Json) =>
    store(entries.map((other) => (other === entry ? next : other.raw)));

  function add() {
    const _id = nextRowId(entries.map(({ member }) => member._id));
    store([...entries.map((entry) => entry.raw), { _id, origin: 'declared', applies: true }]);
    setSaid(t('field.household.added'));
    focusSoon(`[data-member="${_id}"] input`);
  }
  function remove(entry: Entry) {
    store(entries.filter((other) => other !== entry).map((other) => other.raw));
    setSaid(t('field.household.removed'));
    focusSoon('.fr-add');
  }

  return (
    <div ref={body} className="fr-household">
      {registered.length === 0 ? <p className="form-text">{t('field.household.nobody')}</p> : null}
      {registered.map((entry, index) => (
        <TickControl
          key={entry.member._id}
          id={index === 0 ? id : `${id}-${entry.member._id}`}
          kind="checkbox"
          name={`${props.path}-${entry.member._id}`}
          label={memberName(entry.member)}
          {...helpOf(entry.member, t)}
          checked={entry.member.applies}
          invalid={props.issues.length > 0}
          disabled={props.readOnly}
          describedBy={props.describedBy}
          onChange={(applies) => replace(entry, { ...entry.member, applies })}
          onBlur={onBlur}
        />
      ))}
      {declared.map((entry, index) => (
        <AddedPerson
          key={entry.member._id}
          {...props}
          entry={entry}
          position={index + 1}
          onMember={(next) => replace(entry, next)}
          onRemove={() => remove(entry)}
        />
      ))}
      {settings.outside && !props.readOnly ? (
        <button
          type="button"
          id={registered.length === 0 ? id : `${id}-add`}
          className="btn btn-outline-primary fr-add"
          onClick={add}
        >
          {t('field.household.add')}
        </button>
      ) : null}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

interface AddedProps extends Props {
  readonly entry: Entry;
  readonly position: number;
  onMember(next: Json): void;
  onRemove(): void;
}

function AddedPerson({ entry, position, t, renderPart, onMember, onRemove }: AddedProps) {
  const { member, raw } = entry;
  const title = memberName(member) || t('field.household.person', { n: position });
  return (
    <div className="fr-item" role="group" aria-label={title} data-member={member._id}>
      <div className="fr-item-head">
        <p className="fr-item-title">{title}</p>
        <button
          type="button"
          className="btn btn-link"
          aria-label={t('field.household.remove-named', { name: title })}
          onClick={onRemove}
        >
          {t('field.household.remove')}
        </button>
      </div>
      <div className="fr-parts fr-plain-parts">
        {ADDED_PARTS.map(({ field, type, required }) =>
          renderPart({
            key: `members.${member._id}.${field.key}`,
            field: { ...field, source: 'household' },
            type,
            value: partValue(raw, field.key),
            required,
            onChange: (value) => onMember(withPart(raw, field.key, value)),
          }),
        )}
      </div>
    </div>
  );
}

/** What is known beside the name, to tell two people of one name apart. */
function helpOf({ fiscalCode, birthDate }: HouseholdMember, t: Props['t']) {
  const born = birthDate === null ? '' : t('field.person.born', { date: printDate(birthDate) });
  const help = [fiscalCode ?? '', born].filter((part) => part !== '').join(', ');
  return help === '' ? {} : { help };
}

function entriesOf(raw: Json): readonly Entry[] {
  const list = isJsonObject(raw) ? (raw['members'] ?? null) : raw;
  const taken = new Set<string>();
  const items: readonly Json[] = Array.isArray(list) ? list : [];
  return items.flatMap((item, index) => {
    const read = readMember(item, index, taken);
    return read.ok ? [{ member: read.value, raw: withPart(item, '_id', read.value._id) }] : [];
  });
}
