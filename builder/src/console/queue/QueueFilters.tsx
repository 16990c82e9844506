import { useQuery } from '@apollo/client/react';
import { localize } from '@istanze/shared';
import { useMemo } from 'react';
import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { Link } from 'react-router';
import { QueueServicesDocument } from '../../graphql/generated/graphql';
import { useLanguage, useT } from '../../i18n/i18n';
import { Icon } from '../../ui/Icon';
import { Select } from '../../ui/Select';
import { useDeskSettings } from '../use-desk-settings';
import { useAskedCount } from './use-asked-count';
import { CATEGORY_WORDS, isCategoryWord, ORDERS, queueSearch, VIEWS, type QueueState } from './queue-state';

interface QueueFiltersProps {
  readonly state: QueueState;
  readonly path: string;
  readonly onChange: (state: QueueState) => void;
}

const EVERY_SERVICE = '*';
const EVERY_LABEL = '*';
const CLOSED = 'closed';

/** Which instances: whose, in which state, of which service, in which order. */
export function QueueFilters({ state, path, onChange }: QueueFiltersProps) {
  const { t } = useLanguage();
  const asked = useAskedCount();
  return (
    <div className="queue-filters">
      <nav className="queue-views" aria-label={t('queue.views')}>
        {VIEWS.map((view) => (
          <Link
            key={view}
            to={`${path}${queueSearch({ ...state, view })}`}
            aria-current={view === state.view ? 'page' : undefined}
          >
            {t(`queue.view.${view}`)}
            {view === 'asked' && asked > 0 ? <span className="tab-count">{asked}</span> : null}
          </Link>
        ))}
      </nav>
      <div className="queue-narrow">
        <StateFilter state={state} onChange={onChange} />
        <ServiceFilter state={state} onChange={onChange} />
        <OrderFilter state={state} onChange={onChange} />
        <LabelFilter state={state} onChange={onChange} />
      </div>
    </div>
  );
}

type FilterProps = Omit<QueueFiltersProps, 'path'>;

function StateFilter({ state, onChange }: FilterProps) {
  const t = useT();
  const words = Object.keys(CATEGORY_WORDS).filter(isCategoryWord);
  const selected = state.closed ? [...state.categories, CLOSED] : state.categories;
  return (
    <MenuTrigger>
      <Button className="button" data-variant="secondary">
        <Icon name="filter" size="small" />
        {t('queue.states', { count: state.categories.length })}
      </Button>
      <Popover className="popover" offset={4}>
        <Menu
          className="menu"
          selectionMode="multiple"
          selectedKeys={selected}
          onSelectionChange={(keys) => {
            const chosen = keys === 'all' ? [...words, CLOSED] : [...keys].map(String);
            onChange({
              ...state,
              categories: words.filter((word) => chosen.includes(word)),
              closed: chosen.includes(CLOSED),
            });
          }}
        >
          <MenuSection aria-label={t('queue.states-of')}>
            {words.map((word) => (
              <FilterItem key={word} id={word} label={t(`category.${word}`)} />
            ))}
          </MenuSection>
          <Separator className="menu-separator" />
          <MenuSection aria-label={t('queue.closed')}>
            <FilterItem id={CLOSED} label={t('queue.closed')} />
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function FilterItem({ id, label }: { readonly id: string; readonly label: string }) {
  return (
    <MenuItem id={id} className="menu-item" textValue={label}>
      <span className="tick">
        <Icon name="check" size="small" />
      </span>
      {label}
    </MenuItem>
  );
}

function ServiceFilter({ state, onChange }: FilterProps) {
  const { t, locale } = useLanguage();
  const { data } = useQuery(QueueServicesDocument);
  const options = useMemo(() => {
    const services =
      data?.services.edges.map(({ node }) => ({ key: node.slug, label: localize(node.title, locale) })) ?? [];
    const known = services.some(({ key }) => key === state.service) || state.service === '';
    return [
      { key: EVERY_SERVICE, label: t('queue.every-service') },
      ...services,
      ...(known ? [] : [{ key: state.service, label: state.service }]),
    ];
  }, [data, locale, state.service, t]);
  return (
    <Select
      label={t('queue.service')}
      labelHidden
      options={options}
      value={state.service === '' ? EVERY_SERVICE : state.service}
      onChange={(key) => onChange({ ...state, service: key === EVERY_SERVICE ? '' : key })}
    />
  );
}

/** Shown once the municipality has labels. */
function LabelFilter({ state, onChange }: FilterProps) {
  const t = useT();
  const { labels } = useDeskSettings();
  if (labels.length === 0) return null;
  const options = [
    { key: EVERY_LABEL, label: t('filters.every-label') },
    ...labels.map(({ id, name }) => ({ key: id, label: name })),
  ];
  return (
    <Select
      label={t('filters.label')}
      labelHidden
      options={options}
      value={state.label === '' ? EVERY_LABEL : state.label}
      onChange={(key) => onChange({ ...state, label: key === EVERY_LABEL ? '' : key })}
    />
  );
}

function OrderFilter({ state, onChange }: FilterProps) {
  const t = useT();
  return (
    <Select
      label={t('queue.order')}
      labelHidden
      options={ORDERS.map((order) => ({ key: order, label: t(`queue.order.${order}`) }))}
      value={state.order}
      onChange={(key) => onChange({ ...state, order: ORDERS.find((order) => order === key) ?? state.order })}
    />
  );
}
