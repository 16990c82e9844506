import { Link } from 'react-router';
import type { MigrateInstancesMutation } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { Badge } from '../../ui/Badge';

type Payload = Extract<MigrateInstancesMutation['migrateInstances'], { __typename: 'MigrationPayload' }>;
export type MigrationRow = Payload['instances'][number];

interface MigrationRowsProps {
  readonly rows: readonly MigrationRow[];
  /** Name of a state by its key. */
  readonly nameOf: (key: string) => string;
}

/** What the move means for each instance, one by one. */
export function MigrationRows({ rows, nameOf }: MigrationRowsProps) {
  const t = useT();
  return (
    <table className="flow-table">
      <caption className="visually-hidden">{t('migration.rows')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('migration.column.code')}</th>
          <th scope="col">{t('migration.column.from')}</th>
          <th scope="col">{t('migration.column.to')}</th>
          <th scope="col">{t('migration.column.effect')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, release, from, to, begun, cancelled, reasons }) => (
          <tr key={code}>
            <th scope="row">
              <Link to={`/istanze/${code}`}>{code}</Link>
              <span className="small muted"> {t('migration.version', { number: release })}</span>
            </th>
            <td>{nameOf(from)}</td>
            <td>{to === null ? <Badge tone="warn">{t('migration.stays')}</Badge> : nameOf(to)}</td>
            <td className="small">
              {to === null
                ? reasons.join(' ')
                : t('migration.effect', { begun: begun.length, cancelled: cancelled.length })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
