import { localize, type Text } from '@istanze/shared';
import type { StateCategory } from '../graphql/generated/graphql';
import { useLocale } from '../i18n/i18n';
import { Badge, type BadgeTone } from '../ui/Badge';
import type { IconName } from '../ui/Icon';

const looks = {
  DRAFT: ['idle', 'page'],
  WAITING_OFFICE: ['accent', 'inbox'],
  WAITING_CITIZEN: ['warn', 'user'],
  WAITING_PAYMENT: ['warn', 'euro'],
  WAITING_SYSTEM: ['idle', 'clock'],
  ACCEPTED: ['ok', 'check'],
  COMPLETED: ['ok', 'check'],
  REJECTED: ['danger', 'close'],
  DISMISSED: ['idle', 'close'],
  WITHDRAWN: ['idle', 'undo'],
} satisfies Record<StateCategory, readonly [BadgeTone, IconName]>;

interface StateBadgeProps {
  readonly name: Text;
  readonly category: StateCategory;
}

/** The state of an instance in the words of its flow, with the look of who it waits for. */
export function StateBadge({ name, category }: StateBadgeProps) {
  const locale = useLocale();
  const [tone, icon] = looks[category];
  return (
    <Badge tone={tone} icon={icon}>
      {localize(name, locale)}
    </Badge>
  );
}
