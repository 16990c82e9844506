import { useT } from '../../i18n/i18n';
import type { Completion } from './completion';

interface CompletionListProps {
  readonly id: string;
  readonly completions: readonly Completion[];
  readonly active: number;
  readonly onPick: (completion: Completion) => void;
}

/** What the word at the caret may become. The focus stays in the line. */
export function CompletionList({ id, completions, active, onPick }: CompletionListProps) {
  const t = useT();
  return (
    <ul className="completions" id={id} role="listbox" aria-label={t('formula.completions')}>
      {completions.map((completion, at) => (
        <li
          key={completion.insert}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          className="completion"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(completion)}
        >
          <span>{completion.label}</span>
          <span className="small muted">{completion.detail}</span>
        </li>
      ))}
    </ul>
  );
}
