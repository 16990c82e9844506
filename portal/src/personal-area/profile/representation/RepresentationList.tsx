import { useState, type ReactNode } from 'react';
import { useMutation } from '@apollo/client/react';
import {
  ConfirmRepresentationDocument,
  EndRepresentationDocument,
  type RepresentationPartsFragment,
} from '../../../graphql/generated/graphql';
import { formatDate } from '../../../i18n/format';
import { useLocale } from '../../../i18n/localization';
import { usePersonalT } from '../../../i18n/personal-texts';
import { useReason } from '../../../i18n/reason-text';
import { Dialog } from '../../../ui/Dialog';

interface RepresentationListProps {
  readonly side: 'acting' | 'actedFor';
  readonly list: readonly RepresentationPartsFragment[];
  onChanged(words: string): void;
}

/** Those that live, as cards; those that are over below, folded. */
export function RepresentationList({ side, list, onChanged }: RepresentationListProps): ReactNode {
  const t = usePersonalT();
  const living = list.filter(({ live }) => live);
  const past = list.filter(({ live }) => !live);
  return (
    <>
      {living.length === 0 && <p>{t(side === 'acting' ? 'rep.noActing' : 'rep.noActedFor')}</p>}
      <ul className="rep-list">
        {living.map((one) => (
          <li key={one.id}>
            <Card one={one} side={side} onChanged={onChanged} />
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <details className="rep-past">
          <summary>{t('rep.past', { count: past.length })}</summary>
          <ul className="rep-list">
            {past.map((one) => (
              <li key={one.id}>
                <Card one={one} side={side} onChanged={onChanged} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface CardProps extends Pick<RepresentationListProps, 'side' | 'onChanged'> {
  readonly one: RepresentationPartsFragment;
}

function Card({ one, side, onChanged }: CardProps): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const { name, fiscalCode, kind, state, live, until, title, documentName, origin, reason } = one;
  const standing = !live && state !== 'REFUSED' ? 'ENDED' : state;
  return (
    <article className="card rep-card">
      <div className="card-body">
        <div className="instance-head">
          <h3 className="h5">{name}</h3>
          <span className={CHIPS[standing]}>{t(`rep.state.${standing}`)}</span>
        </div>
        <p>
          {fiscalCode} · {t(side === 'acting' ? `rep.mine.${kind}` : `rep.as.${kind}`)}
          {until !== null && ` · ${t('rep.until', { date: formatDate(until, locale) })}`}
        </p>
        {title !== '' && <p>{title}</p>}
        <p className="rep-origin">
          {t(`rep.origin.${origin}`)}
          {documentName !== null && `. ${t('rep.document', { name: documentName })}`}
        </p>
        {standing === 'TO_CHECK' && side === 'acting' && <p>{t('rep.toCheckText')}</p>}
        {reason !== '' && <p>{t('rep.refusedText', { reason })}</p>}
        {live && <CardActions one={one} side={side} onChanged={onChanged} />}
      </div>
    </article>
  );
}

const CHIPS = {
  TO_CHECK: 'status-chip status-action',
  ACTIVE: 'status-chip status-positive',
  REFUSED: 'status-chip status-negative',
  ENDED: 'status-chip status-draft',
} as const;

type Outcome =
  | { readonly __typename: 'RepresentationPayload' | 'ValidationRefusal' }
  | { readonly __typename: 'NotAllowed'; readonly reason: string }
  | undefined;

function CardActions({ one: { id, name, state }, side, onChanged }: CardProps): ReactNode {
  const t = usePersonalT();
  const reason = useReason();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [end, ending] = useMutation(EndRepresentationDocument);
  const [confirm, confirming] = useMutation(ConfirmRepresentationDocument);
  const run = (work: Promise<Outcome>, words: string): void => {
    setProblem(undefined);
    work.then(
      (result) => {
        if (result?.__typename === 'RepresentationPayload') return onChanged(words);
        setProblem(result?.__typename === 'NotAllowed' ? reason(result.reason) : t('rep.failed'));
      },
      () => setProblem(t('rep.failed')),
    );
  };
  return (
    <>
      <p className="sheet-actions">
        {state === 'TO_CHECK' && side === 'actedFor' && (
          <button
            type="button"
            className="btn btn-primary btn-sm"
            disabled={confirming.loading}
            onClick={() =>
              run(
                confirm({ variables: { id } }).then(({ data }) => data?.confirmRepresentation),
                t('rep.saved'),
              )
            }
          >
            {t('rep.confirm')}
          </button>
        )}
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          aria-label={t('rep.endFor', { name })}
          onClick={() => setAsking(true)}
        >
          {t('rep.end')}
        </button>
      </p>
      {problem !== undefined && (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      )}
      {asking && (
        <Dialog
          title={t('rep.endAsk', { name })}
          onClose={() => setAsking(false)}
          footer={
            <>
              <button type="button" className="btn btn-outline-primary" onClick={() => setAsking(false)}>
                {t('action.back')}
              </button>
              <button
                type="button"
                className="btn btn-danger"
                disabled={ending.loading}
                onClick={() => {
                  setAsking(false);
                  run(
                    end({ variables: { id } }).then(({ data }) => data?.endRepresentation),
                    t('rep.ended'),
                  );
                }}
              >
                {t('rep.endConfirm')}
              </button>
            </>
          }
        >
          <p>{t('rep.endText')}</p>
        </Dialog>
      )}
    </>
  );
}
