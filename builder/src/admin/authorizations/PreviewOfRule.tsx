import { useQuery } from '@apollo/client/react';
import type { Json } from '@istanze/shared';
import { PossiblePerformersDocument } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { WhoCan } from '../../ui/WhoCan';

interface PreviewOfRuleProps {
  readonly serviceId: string;
  readonly performer: Json;
}

/** Who could do an activity of the service if it were given so; the last answer stays while the next is on its way. */
export function PreviewOfRule({ serviceId, performer }: PreviewOfRuleProps) {
  const t = useT();
  const { data, previousData, error } = useQuery(PossiblePerformersDocument, {
    variables: { serviceId, performer },
  });
  const people = (data ?? previousData)?.performers;
  if (people !== undefined) return <WhoCan people={people} />;
  return <p className="muted">{t(error === undefined ? 'common.loading' : 'authorizations.failed')}</p>;
}
