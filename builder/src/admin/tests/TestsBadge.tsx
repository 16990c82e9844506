import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { isReleaseContent } from '../../console/instance/release';
import { useDocument } from '../../form-designer/designer';
import { PublicationDocument, ServiceTestsDocument } from '../../graphql/generated/graphql';
import { todayInRome } from '../../i18n/format';
import { useT } from '../../i18n/i18n';
import { Icon } from '../../ui/Icon';
import { useServicePlace } from '../service-context';
import { runTests } from './run-tests';
import { toTests } from './use-trial-service';

const SETTLE_MS = 800;

interface Tally {
  readonly count: number;
  readonly failed: number;
}

/** How many tests pass on the form as it is being edited; it leads to them. */
export function TestsBadge() {
  const t = useT();
  const { service } = useServicePlace();
  const tally = useTally(service.id);
  const to = `/servizi/${service.id}/prove`;
  if (tally === undefined || tally.count === 0)
    return (
      <Link className="button" data-variant="quiet" to={`${to}/nuova`}>
        <Icon name="send" size="small" />
        {t('trial.start')}
      </Link>
    );
  return (
    <Link
      className="button problems-button"
      data-variant="quiet"
      data-grave={tally.failed > 0 || undefined}
      to={to}
    >
      <Icon name={tally.failed > 0 ? 'alert' : 'check'} size="small" />
      {t('tests.badge', { count: tally.count, passed: tally.count - tally.failed, failed: tally.failed })}
    </Link>
  );
}

/** Undefined while nothing is known and while the form cannot be run. */
function useTally(serviceId: string): Tally | undefined {
  const stored = useQuery(ServiceTestsDocument, { variables: { serviceId }, fetchPolicy: 'network-only' });
  const publication = useQuery(PublicationDocument, {
    variables: { id: serviceId, of: null },
    fetchPolicy: 'network-only',
  });
  const form = useDeferredValue(useDocument(({ stack }) => stack.definition));
  const [tally, setTally] = useState<Tally>();
  const rows = stored.data?.serviceTests;
  const content: unknown = publication.data?.publication?.content;
  useEffect(() => {
    if (rows === undefined || !isReleaseContent(content)) return undefined;
    const timer = window.setTimeout(() => {
      const tests = toTests(rows).map(({ test }) => test);
      const outcomes = runTests({ ...content, form }, tests, todayInRome());
      if (outcomes === undefined) return;
      const failed = outcomes.filter(({ differences }) => differences.length > 0).length;
      setTally({ count: outcomes.length, failed });
    }, SETTLE_MS);
    return () => window.clearTimeout(timer);
  }, [content, form, rows]);
  return tally;
}
