import { useRef, useState, type ReactNode } from 'react';
import { useMutation } from '@apollo/client/react';
import { formatMoney } from '@istanze/shared';
import { useOrigin } from '../../app/origin';
import { StartPaymentDocument, type PositionPartsFragment } from '../../graphql/generated/graphql';
import { useLocale } from '../../i18n/localization';
import { withLocale } from '../../i18n/locale-path';
import { useReason } from '../../i18n/reason-text';
import { usePersonalT } from '../../i18n/personal-texts';

interface PayButtonProps {
  readonly position: PositionPartsFragment;
  readonly quiet?: boolean;
}

/** "Paga 46,00 €": goes to the checkout of pagoPA, which comes back to this page. */
export function PayButton({ position, quiet = false }: PayButtonProps): ReactNode {
  const t = usePersonalT();
  const reason = useReason();
  const locale = useLocale();
  const origin = useOrigin();
  const running = useRef(false);
  const [problem, setProblem] = useState('');
  const [start, { loading }] = useMutation(StartPaymentDocument);
  const pay = async (): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setProblem('');
    try {
      const returnUrl = `${origin}${withLocale(`/pagamenti/${position.id}?ritorno=1`, locale)}`;
      const { data } = await start({ variables: { positionId: position.id, returnUrl } });
      const result = data?.startPayment;
      if (result?.__typename === 'CheckoutPayload') {
        window.location.assign(result.url);
        return;
      }
      setProblem(reason(result?.reason ?? 'reason.payment-unavailable'));
    } catch {
      setProblem(reason('reason.payment-unavailable'));
    }
    running.current = false;
  };
  return (
    <>
      <button
        type="button"
        className={quiet ? 'btn btn-outline-primary' : 'btn btn-primary'}
        aria-disabled={loading}
        onClick={() => void pay()}
      >
        {t('payment.pay', { amount: formatMoney(position.amount, locale) })}
      </button>
      {problem !== '' && (
        <span className="alert alert-warning pay-problem" role="alert">
          {problem}
        </span>
      )}
    </>
  );
}
