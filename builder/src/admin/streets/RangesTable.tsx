import { useMutation } from '@apollo/client/react';
import {
  CivicRangesDocument,
  RemoveCivicRangeDocument,
  SaveCivicRangeDocument,
} from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { CardTable } from '../../ui/CardTable';
import { useNotify } from '../../ui/notify';
import type { CivicRange } from './StreetsPage';

interface RangesTableProps {
  readonly set: string;
  readonly ranges: readonly CivicRange[];
  readonly onEdit: (range: CivicRange) => void;
}

/** The stretches street by street: a street is named once, its stretches below it. */
export function RangesTable({ set, ranges, onEdit }: RangesTableProps) {
  const t = useT();
  const remove = useRemoveRange(set);
  return (
    <CardTable
      label={t('streets.title')}
      columns={[t('streets.street'), t('streets.numbers'), t('streets.parity'), t('streets.value')]}
      withActions
      className="streets-table"
    >
      {ranges.map((range, at) => (
        <RangeRow
          key={range.id}
          range={range}
          isFirst={range.streetId !== ranges[at - 1]?.streetId}
          onEdit={() => onEdit(range)}
          onRemove={() => void remove(range)}
        />
      ))}
    </CardTable>
  );
}

interface RangeRowProps {
  readonly range: CivicRange;
  readonly isFirst: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function RangeRow({ range, isFirst, onEdit, onRemove }: RangeRowProps) {
  const t = useT();
  const { street, from, to, parity, value } = range;
  const name = t('streets.named', { street, from, to });
  return (
    <tr data-first={isFirst || undefined}>
      <th scope="row">{isFirst ? street : <span className="visually-hidden">{street}</span>}</th>
      <td className="streets-numbers">{t('streets.from-to', { from, to })}</td>
      <td>{t(`streets.parity.${parity}`)}</td>
      <td>
        <Badge>{value}</Badge>
      </td>
      <td className="streets-actions">
        <Button variant="quiet" aria-label={t('streets.edit-named', { name })} onPress={onEdit}>
          {t('labels.page.edit')}
        </Button>
        <Button variant="quiet" aria-label={t('streets.remove-named', { name })} onPress={onRemove}>
          {t('streets.remove')}
        </Button>
      </td>
    </tr>
  );
}

/** Takes a stretch away at once; it can be put back. */
function useRemoveRange(set: string) {
  const t = useT();
  const notify = useNotify();
  const refetchQueries = [CivicRangesDocument];
  const [remove] = useMutation(RemoveCivicRangeDocument, { refetchQueries });
  const [save] = useMutation(SaveCivicRangeDocument, { refetchQueries });
  return async ({ id, version, streetId, street, from, to, parity, value }: CivicRange): Promise<void> => {
    const done = await remove({ variables: { id, expectedVersion: version } }).catch(() => undefined);
    if (done?.data?.removeCivicRange.__typename !== 'RemovedCivicRange')
      return notify({ text: t('streets.not-removed') });
    const range = { id: null, expectedVersion: 0, set, streetId, from, to, parity, value };
    notify({
      text: t('streets.removed', { name: t('streets.named', { street, from, to }) }),
      action: { label: t('labels.page.undo'), run: () => void save({ variables: { range } }) },
    });
  };
}
