import type { ReactNode } from 'react';
import { formatMoney, isJsonObject, localize, type Json } from '../../kernel';
import { withPart } from '../controls/PartsControl';
import { fieldOf } from '../define';
import type { InputProps } from '../input';
import { integer } from '../integer/field';
import { sums, type PriceItem, type PriceList, type PriceListSettings } from './field';

type Props = InputProps<PriceList, PriceListSettings>;

/** Each item with its price and how many of it; the total follows. */
export function PriceListInput(props: Props): ReactNode {
  const { id, value, raw, settings, locale, t, onChange } = props;
  const quantities = quantitiesOf(raw);
  const { total } = value ?? sums({}, settings.items);
  return (
    <div className="fr-prices">
      <ul className="fr-price-items">
        {settings.items.map((item) => (
          <li key={item._id} className="fr-price-item">
            <PriceRow
              {...props}
              item={item}
              quantity={quantities[item._id] ?? 0}
              onQuantity={(quantity) => onChange({ quantities: withPart(quantities, item._id, quantity) })}
            />
          </li>
        ))}
      </ul>
      <p className="fr-price-total">
        <span>{t('field.price-list.total-label')}</span>
        <output id={`${id}-total`} className="fr-output">
          {formatMoney(total, locale)}
        </output>
      </p>
    </div>
  );
}

interface RowProps extends Props {
  readonly item: PriceItem;
  readonly quantity: Json;
  onQuantity(quantity: Json): void;
}

function PriceRow({ item, quantity, value, locale, readOnly, t, renderPart, onQuantity, onBlur }: RowProps) {
  const count = value?.quantities[item._id] ?? 0;
  const name = localize(item.label, locale);
  const full = item.max != null && count >= item.max;
  const step = (by: number) => {
    if (by < 0 ? count === 0 : full) return;
    onQuantity(count + by);
    onBlur();
  };
  return (
    <>
      {renderPart({
        key: `quantities.${item._id}`,
        field: fieldOf('quantity', 'integer', item.label, {
          help: priceHelp(item, t),
          settings: { min: 0, max: item.max ?? null },
        }),
        type: integer,
        value: quantity,
        required: true,
        onChange: onQuantity,
      })}
      {readOnly ? null : (
        <div className="fr-steps">
          <button
            type="button"
            className="btn btn-outline-primary fr-step"
            aria-label={t('field.price-list.less', { name })}
            aria-disabled={count === 0}
            onClick={() => step(-1)}
          >
            −
          </button>
          <button
            type="button"
            className="btn btn-outline-primary fr-step"
            aria-label={t('field.price-list.more', { name })}
            aria-disabled={full}
            onClick={() => step(1)}
          >
            +
          </button>
        </div>
      )}
      <span className="fr-price-sum">{count === 0 ? '' : formatMoney(count * item.price, locale)}</span>
    </>
  );
}

function priceHelp({ price, max, help }: PriceItem, t: Props['t']) {
  const said = (locale: 'it' | 'en') => {
    const most = max == null ? '' : t('field.price-list.most', { max });
    return [
      t('field.price-list.each', { price: formatMoney(price, locale) }),
      most,
      localize(help ?? undefined, locale),
    ]
      .filter((part) => part !== '')
      .join(' ');
  };
  return { it: said('it'), en: said('en') };
}

function quantitiesOf(raw: Json): Readonly<Record<string, Json>> {
  const quantities = isJsonObject(raw) ? raw['quantities'] : undefined;
  return isJsonObject(quantities) ? quantities : {};
}
