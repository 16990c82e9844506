import type { ReactNode } from 'react';
import { usePersonalT } from '../../i18n/personal-texts';
import type { LiveInstance } from '../../journey/confirmation/use-live-instance';
import { Conversation } from '../messages/Conversation';

interface InstanceMessagesProps {
  readonly instance: LiveInstance;
  onSent(): void;
}

/** The conversation with the office, on the page of the request. */
export function InstanceMessages({ instance, onSent }: InstanceMessagesProps): ReactNode {
  const t = usePersonalT();
  return (
    <section className="instance-section" aria-labelledby="messaggi">
      <h2 className="h4" id="messaggi">
        {t('area.messages')}
      </h2>
      <Conversation code={instance.code} messages={instance.messages} writable onSent={onSent} />
    </section>
  );
}
