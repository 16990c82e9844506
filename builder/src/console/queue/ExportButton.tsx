import { localize } from '@istanze/shared';
import { useState } from 'react';
import { formatDate } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { IconButton } from '../../ui/Button';
import { useNotify } from '../../ui/notify';
import { useAllListed } from '../bulk/use-all-listed';
import type { QueueState } from './queue-state';
import { toCsv } from './to-csv';
import type { QueueRow } from './use-queue';

/** The list as it is filtered now, as a file for spreadsheets; at most a thousand rows. */
export function ExportButton({ state }: { readonly state: QueueState }) {
  const { t, locale } = useLanguage();
  const notify = useNotify();
  const readAll = useAllListed(state);
  const [busy, setBusy] = useState(false);
  const head = (
    [
      'code',
      'protocol',
      'applicant',
      'fiscalCode',
      'service',
      'state',
      'submitted',
      'deadline',
      'assignee',
      'labels',
    ] as const
  ).map((column) => t(`csv.${column}`));
  const cells = (row: QueueRow): readonly string[] => [
    row.code,
    row.protocol ?? '',
    row.applicantName,
    row.applicantFiscalCode,
    localize(row.serviceTitle, locale),
    localize(row.stateName, locale),
    formatDate(row.submittedAt, locale),
    row.finalDate === null ? '' : formatDate(row.finalDate, locale),
    row.assignee?.name ?? '',
    row.labels.map(({ name }) => name).join(', '),
  ];
  const save = async () => {
    setBusy(true);
    try {
      const rows = await readAll();
      download(toCsv([head, ...rows.map(cells)]), t('csv.file'));
    } catch {
      notify({ text: t('queue.failed') });
    }
    setBusy(false);
  };
  return (
    <IconButton icon="download" label={t('csv.download')} isDisabled={busy} onPress={() => void save()} />
  );
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
