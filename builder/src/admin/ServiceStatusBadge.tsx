import type { ManagedServiceFieldsFragment, ServiceStatus } from '../graphql/generated/graphql';
import { useT } from '../i18n/i18n';
import { Badge, type BadgeTone } from '../ui/Badge';

const tones = { ACTIVE: 'ok', DRAFT: 'idle', SUSPENDED: 'warn', ARCHIVED: 'idle' } satisfies Record<
  ServiceStatus,
  BadgeTone
>;

/** Whether citizens can ask for the service, and whether its configuration is ahead of what they see. */
export function ServiceStatusBadge({ service }: { readonly service: ManagedServiceFieldsFragment }) {
  const t = useT();
  return (
    <span className="inline">
      <Badge tone={tones[service.status]}>{t(`service-status.${service.status}`)}</Badge>
      {service.hasChanges ? <Badge tone="warn">{t('services.has-changes')}</Badge> : null}
    </span>
  );
}
