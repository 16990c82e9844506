import { useRef } from 'react';
import { useMutation } from '@apollo/client/react';
import { SendMessageDocument } from '../../graphql/generated/graphql';
import { usePersonalT } from '../../i18n/personal-texts';
import { useReason } from '../../i18n/reason-text';
import { newKey } from '../../session/new-key';
import { attemptKey, endAttempt } from '../../journey/submit/attempt-key';

/** Sends a message to the office, once however often it is tried; answers why it could not, if it could not. */
export function useSendMessage(code: string): {
  readonly sending: boolean;
  send(body: string, attachments: readonly string[]): Promise<string | undefined>;
} {
  const t = usePersonalT();
  const reason = useReason();
  const running = useRef(false);
  const [mutate, { loading }] = useMutation(SendMessageDocument);
  const send = async (body: string, attachments: readonly string[]): Promise<string | undefined> => {
    if (running.current) return t('reply.running');
    running.current = true;
    try {
      const name = `message:${code}`;
      const key = attemptKey(window.sessionStorage, name, JSON.stringify([body, attachments]), newKey);
      const { data } = await mutate({
        variables: { code, body, attachments: [...attachments], idempotencyKey: key },
      });
      const result = data?.sendMessage;
      switch (result?.__typename) {
        case 'MessagePayload':
          endAttempt(window.sessionStorage, name);
          return undefined;
        case 'NotAllowed':
          return reason(result.reason);
        case 'ValidationRefusal':
          return result.issues.map(({ message }) => message).join(' ');
        default:
          return t('reply.failed');
      }
    } catch {
      return t('reply.failed');
    } finally {
      running.current = false;
    }
  };
  return { sending: loading, send };
}
