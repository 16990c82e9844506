import { useState, type ReactNode } from 'react';
import { useQuery } from '@apollo/client/react';
import { InstanceHistoryDocument } from '../../graphql/generated/graphql';
import { formatDateTime } from '../../i18n/format';
import { useLocale } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import type { LiveInstance } from '../../journey/confirmation/use-live-instance';
import { Icon } from '../../ui/Icon';
import { Loaded } from '../parts/Loaded';
import { Corrections } from './correction/Corrections';

/** Everything that happened to a request, step by step; asked for when somebody wants to read it. */
export function History({ code, version }: Pick<LiveInstance, 'code' | 'version'>): ReactNode {
  const t = usePersonalT();
  const [open, setOpen] = useState(false);
  return (
    <details
      className="answers-details instance-section"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span className="h4">{t('history.title')}</span>
        <Icon name="expand" className="icon-primary icon-sm" />
      </summary>
      {open && <Events key={version} code={code} />}
    </details>
  );
}

function Events({ code }: Pick<LiveInstance, 'code'>): ReactNode {
  const locale = useLocale();
  const { data, error, refetch } = useQuery(InstanceHistoryDocument, {
    variables: { code },
    fetchPolicy: 'network-only',
  });
  return (
    <Loaded data={data?.instance?.history} failed={error !== undefined} onRetry={() => void refetch()}>
      {(events) => (
        <ol className="history">
          {events.map(({ sequence, at, sentence, actor, corrections }) => (
            <li key={sequence}>
              {sentence}
              <span className="message-meta">
                {formatDateTime(at, locale)} · {actor}
              </span>
              <Corrections corrections={corrections} />
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}
