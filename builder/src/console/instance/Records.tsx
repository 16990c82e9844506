import { localize } from '@istanze/shared';
import type {
  DocumentFieldsFragment,
  DocumentState,
  InstanceFullFragment,
} from '../../graphql/generated/graphql';
import { formatDate, formatInstant, formatSize } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { communicationName } from '../../i18n/server-words';
import { Badge, type BadgeTone } from '../../ui/Badge';
import { EmptyState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { useOpenFile } from './open-file';
import { Payments } from './Payments';
import { RecordDelivery } from './RecordDelivery';

interface RecordsProps {
  readonly instance: InstanceFullFragment;
  readonly onChanged: () => void;
}

/** What the office sent, issued and asked to pay. */
export function Records({ instance, onChanged }: RecordsProps) {
  const { t } = useLanguage();
  const documents =
    instance.receipt === null ? instance.documents : [...instance.documents, instance.receipt];
  if (documents.length + instance.communications.length + instance.payments.length === 0)
    return (
      <EmptyState icon="document" title={t('records.empty')}>
        {t('records.empty-help')}
      </EmptyState>
    );
  return (
    <div className="stack">
      {documents.length === 0 ? null : (
        <section className="panel">
          <h2>{t('records.documents')}</h2>
          <ul>
            {documents.map((document) => (
              <IssuedDocument key={document.id} document={document} />
            ))}
          </ul>
        </section>
      )}
      {instance.communications.length === 0 ? null : (
        <section className="panel">
          <h2>{t('records.communications')}</h2>
          <ul>
            {instance.communications.map((one) => (
              <SentCommunication key={one.id} communication={one} onChanged={onChanged} />
            ))}
          </ul>
        </section>
      )}
      <Payments payments={instance.payments} />
    </div>
  );
}

const tones = {
  PENDING: 'idle',
  ACTIVE: 'ok',
  SUSPENDED: 'warn',
  EXPIRED: 'idle',
  REVOKED: 'danger',
  REPLACED: 'idle',
} satisfies Record<DocumentState, BadgeTone>;

function IssuedDocument({ document }: { readonly document: DocumentFieldsFragment }) {
  const { t, locale } = useLanguage();
  const openFile = useOpenFile();
  const { url, mime, size, number, state, issuedAt, validFrom, validTo, signedBy } = document;
  const title = localize(document.title, locale);
  return (
    <li className="panel-row">
      <div className="inline">
        <Icon name="document" size="small" />
        <button type="button" className="link-button" onClick={() => openFile({ url, mime, name: title })}>
          {title}
        </button>
        <Badge tone={tones[state]}>{t(`document-state.${state}`)}</Badge>
      </div>
      <p className="small muted">
        {number === null ? '' : `${t('records.number', { number })} · `}
        {formatInstant(issuedAt, locale)} · {formatSize(size, locale)}
        {validFrom === null || validTo === null
          ? ''
          : ` · ${t('records.valid', { from: formatDate(validFrom, locale), to: formatDate(validTo, locale) })}`}
        {signedBy === null ? '' : ` · ${t('records.signed', { name: signedBy })}`}
      </p>
    </li>
  );
}

interface SentCommunicationProps {
  readonly communication: InstanceFullFragment['communications'][number];
  readonly onChanged: () => void;
}

function SentCommunication({ communication, onChanged }: SentCommunicationProps) {
  const { t, locale } = useLanguage();
  const { kind, subject, body, sentAt, deliveredAt, deliveryMeans, deliveryReference, registration } =
    communication;
  return (
    <li className="panel-row">
      <details className="communication">
        <summary>
          <span>{subject}</span>
          <Badge tone={deliveredAt === null ? 'idle' : 'ok'}>
            {t(
              deliveredAt === null
                ? sentAt === null
                  ? 'records.leaving'
                  : 'records.sent'
                : 'records.delivered',
            )}
          </Badge>
        </summary>
        <p className="communication-body">{body}</p>
      </details>
      <p className="small muted">
        {communicationName({ t, locale }, kind)}
        {registration === null
          ? ''
          : ` · ${t('records.register', { number: `${registration.formatted}/${registration.year}` })}`}
        {deliveredAt === null
          ? sentAt === null
            ? ''
            : ` · ${t('records.sent-at', { at: formatInstant(sentAt, locale) })}`
          : ` · ${t('records.delivered-at', { at: formatInstant(deliveredAt, locale) })}`}
        {deliveryMeans === null
          ? ''
          : ` · ${t(`records.means.${deliveryMeans}`, { reference: deliveryReference ?? '' })}`}
      </p>
      {sentAt !== null && deliveredAt === null ? (
        <RecordDelivery communication={communication} onDone={onChanged} />
      ) : null}
    </li>
  );
}
