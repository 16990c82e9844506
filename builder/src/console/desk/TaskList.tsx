import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DeskTaskFieldsFragment } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { TaskRow } from './TaskRow';

interface TaskListProps {
  readonly title: string;
  readonly help: string;
  readonly tasks: readonly DeskTaskFieldsFragment[];
  readonly by: 'deadline' | 'event';
  /** The whole list, in the queue. */
  readonly all: string;
  /** Said while there is nothing. */
  readonly children: ReactNode;
}

/** What to do next, from one point of view. */
export function TaskList({ title, help, tasks, by, all, children }: TaskListProps) {
  const t = useT();
  return (
    <section className="card" aria-label={title}>
      <div className="card-head">
        <div>
          <h2>{title}</h2>
          <p className="small muted">{help}</p>
        </div>
        {tasks.length === 0 ? null : (
          <Link to={all} aria-label={t('desk.see-all-of', { title })}>
            {t('desk.see-all')}
          </Link>
        )}
      </div>
      {tasks.length === 0 ? (
        children
      ) : (
        <ul>
          {tasks.map((task) => (
            <TaskRow key={task.row.id} task={task} by={by} />
          ))}
        </ul>
      )}
    </section>
  );
}
