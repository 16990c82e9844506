import { FormRenderer, type FormRendererProps, type InputServices } from '@istanze/shared/react';
import { useMemo } from 'react';
import { randomId } from '../graphql/idempotency';
import { useInputServices } from '../graphql/input-services';
import { useLanguage } from '../i18n/i18n';
import { FormScope } from '../ui/FormScope';

interface DrawnFormProps extends Omit<FormRendererProps, 'locale' | 'services' | 'newId'> {
  /** Another language than that of the page. */
  readonly locale?: FormRendererProps['locale'];
  /** What inputs ask otherwise than of the product's server. */
  readonly inputs?: Partial<InputServices>;
}

/** A form of the language as the back office draws it: in its density and colours, its words and with its server. */
export function DrawnForm({ locale, inputs, ...form }: DrawnFormProps) {
  const language = useLanguage();
  const product = useInputServices();
  const services = useMemo(() => ({ ...product, ...inputs }), [product, inputs]);
  return (
    <FormScope>
      <FormRenderer {...form} locale={locale ?? language.locale} services={services} newId={randomId} />
    </FormScope>
  );
}
