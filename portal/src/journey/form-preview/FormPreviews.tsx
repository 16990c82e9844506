import { useId, type ReactNode } from 'react';
import { useQuery } from '@apollo/client/react';
import type { ReleaseContent } from '@istanze/shared';
import { FormPreviewsDocument, type FormPreviewsQuery } from '../../graphql/generated/graphql';
import { usePersonalT } from '../../i18n/personal-texts';
import { PreviewTable } from './PreviewTable';

type Preview = FormPreviewsQuery['formPreviews'][number];
type Block = Preview['blocks'][number];

interface FormPreviewsProps {
  readonly code: string;
  readonly content: ReleaseContent;
}

/** The forms of payment that come with a request, as they will be printed from what is saved; nothing where there are none. */
export function FormPreviews({ code, content }: FormPreviewsProps): ReactNode {
  const gives = Object.values(content.configuration.templates).some(({ kind }) => kind === 'f24');
  const { data } = useQuery(FormPreviewsDocument, {
    variables: { code },
    skip: !gives,
    fetchPolicy: 'network-only',
  });
  return data?.formPreviews.map((preview) => <OnePreview key={preview.title} preview={preview} />);
}

function OnePreview({ preview: { title, blocks } }: { readonly preview: Preview }) {
  const t = usePersonalT();
  const id = useId();
  return (
    <section className="card form-preview" aria-labelledby={id}>
      <div className="card-body">
        <h2 className="card-title h5" id={id}>
          {t('preview.title', { form: title })}
        </h2>
        <p className="form-preview-note">{t('preview.note')}</p>
        {blocks.map((block, index) => (
          <OneBlock key={index} block={block} title={title} />
        ))}
      </div>
    </section>
  );
}

function OneBlock({ block, title }: { readonly block: Block; readonly title: string }) {
  const t = usePersonalT();
  const { heading, text, heads, rows } = block;
  if (heading !== null) return <h3 className="h6">{heading}</h3>;
  if (text !== null) return <p>{text}</p>;
  if (heads.length > 0) return <PreviewTable caption={title} heads={heads} rows={rows} />;
  return (
    <dl className="fr-rows">
      {rows.map(([label = '', value = '']) => (
        <div key={label} className="fr-row">
          <dt>{label}</dt>
          <dd>{isLine(value) ? t('preview.byHand') : value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A line to write on, which only paper has. */
function isLine(value: string): boolean {
  return /^[_/\s]+$/.test(value);
}
