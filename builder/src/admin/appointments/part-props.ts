import type { Agenda } from '@istanze/shared';
import type { Problems } from '../problems-of';

/** What a part of the editor receives: the whole agenda, and how to change it. */
export interface PartProps {
  readonly agenda: Agenda;
  readonly problems: Problems;
  readonly onChange: (change: Partial<Agenda>) => void;
}
