import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from '@apollo/client/react';
import { MyThreadDocument } from '../../graphql/generated/graphql';
import { useText } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { NotFound } from '../../pages/notices/NotFound';
import { AreaLayout } from '../AreaLayout';
import { Loaded } from '../parts/Loaded';
import { Conversation } from './Conversation';
import { NOTICES } from './thread-path';

/** One conversation: what was written about a request from both sides, and the place to answer. */
export function ThreadPage(): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const { code = NOTICES } = useParams();
  const { data, error, refetch } = useQuery(MyThreadDocument, {
    variables: code === NOTICES ? {} : { code },
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.myThread;
  if (found === null) return <NotFound />;
  const service = found?.thread.serviceTitle;
  const title = service == null ? t(code === NOTICES ? 'thread.notices' : 'area.messages') : text(service);
  return (
    <AreaLayout title={title} parent={{ label: t('area.messages'), to: '/area-personale/messaggi' }}>
      <Loaded data={found} failed={error !== undefined} onRetry={() => void refetch()}>
        {({ thread: { instanceCode, writable }, messages }) => (
          <div className="row">
            <div className="col-12 col-lg-9">
              {instanceCode !== null && (
                <p>
                  <Link to={`/pratiche/${instanceCode}`}>
                    {t('message.goToInstance', { code: instanceCode })}
                  </Link>
                </p>
              )}
              <Conversation
                code={instanceCode}
                messages={messages}
                writable={writable}
                heading="h2"
                onSent={() => void refetch()}
              />
            </div>
          </div>
        )}
      </Loaded>
    </AreaLayout>
  );
}
