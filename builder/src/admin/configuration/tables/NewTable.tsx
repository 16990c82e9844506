import { useId, useState, type FormEvent } from 'react';
import { useT } from '../../../i18n/i18n';
import { Button } from '../../../ui/Button';

interface NewTableProps {
  readonly names: readonly string[];
  readonly onAdd: (name: string) => void;
}

const NAME = /^[a-zA-Z][a-zA-Z0-9]{0,39}$/;

/** Asks for the name of a new table: formulas call it so, and it stays. */
export function NewTable({ names, onAdd }: NewTableProps) {
  const t = useT();
  const id = useId();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<'shape' | 'taken'>();
  const add = (event: FormEvent) => {
    event.preventDefault();
    const chosen = name.trim();
    if (names.includes(chosen)) return setProblem('taken');
    if (!NAME.test(chosen)) return setProblem('shape');
    setProblem(undefined);
    setName('');
    onAdd(chosen);
  };
  return (
    <form className="new-table" onSubmit={add} noValidate>
      <div>
        <label className="field-label" htmlFor={id}>
          {t('settings.tables.new-name')}
        </label>
        <input
          id={id}
          className="input"
          autoComplete="off"
          value={name}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={`${id}-help`}
          onChange={(event) => setName(event.target.value)}
        />
        <p
          className={problem === undefined ? 'small muted' : 'field-problem'}
          id={`${id}-help`}
          role={problem === undefined ? undefined : 'alert'}
        >
          {t(problem === undefined ? 'settings.tables.new-help' : `settings.tables.new-${problem}`)}
        </p>
      </div>
      <Button type="submit" icon="plus">
        {t('settings.tables.add')}
      </Button>
    </form>
  );
}
