import type { ReactNode } from 'react';
import type { PrintedForm, PrintedGroup, PrintedRow, PrintedSection } from '../form';
import { isJsonObject, type Json, type Locale } from '../kernel';
import { Heading } from './Heading';
import { rendererWords } from './renderer-words';

export interface SummaryViewProps {
  readonly printed: PrintedForm;
  readonly locale: Locale;
  readonly headingLevel?: 2 | 3;
  /** Address of the page where a section is changed; without it nothing can be. */
  readonly editHref?: (place: { readonly stepId: string; readonly sectionId: string }) => string;
  /** Follows `editHref` inside the application. */
  readonly onEdit?: (place: { readonly stepId: string; readonly sectionId: string }) => void;
  /** Address of an uploaded document. */
  readonly fileUrl?: (fileId: string) => string;
}

/** All that was entered, as text: a heading per step, a card per section with the link that leads back to it. */
export function SummaryView(props: SummaryViewProps): ReactNode {
  const { printed, headingLevel = 2 } = props;
  return (
    <div className="fr-form fr-answers">
      {printed.steps.map((step) => (
        <section key={step.id} aria-labelledby={`summary-${step.id}`}>
          <Heading level={headingLevel} id={`summary-${step.id}`} className="fr-section-title">
            {step.title}
          </Heading>
          {step.sections.map((section) => (
            <SectionCard key={section.id} {...props} stepId={step.id} section={section} />
          ))}
        </section>
      ))}
    </div>
  );
}

type SectionCardProps = SummaryViewProps & {
  readonly stepId: string;
  readonly section: PrintedSection;
  /** How many sections it stands in. */
  readonly depth?: number;
  /** The items it stands in, for ids. */
  readonly within?: string;
};

function SectionCard(props: SectionCardProps) {
  const { section, stepId, locale, headingLevel = 2, editHref, onEdit } = props;
  const t = rendererWords(locale);
  const place = { stepId, sectionId: section.id };
  return (
    <div className="fr-card">
      <div className="fr-card-head">
        <Heading level={headingLevel === 2 ? 3 : 4} id={`summary-${section.id}`} className="fr-card-title">
          {section.title}
        </Heading>
        {editHref === undefined ? null : (
          <a
            className="fr-edit"
            href={editHref(place)}
            aria-label={t('renderer.edit-named', { section: section.title })}
            onClick={(event) => {
              if (onEdit === undefined || event.metaKey || event.ctrlKey) return;
              event.preventDefault();
              onEdit(place);
            }}
          >
            {t('renderer.edit')}
          </a>
        )}
      </div>
      <Groups {...props} />
    </div>
  );
}

function Groups(props: SectionCardProps) {
  const { section, locale, within = '' } = props;
  if (section.groups.length === 0)
    return <p className="fr-read-empty">{rendererWords(locale)('renderer.repeat.none')}</p>;
  return section.groups.map((group) => (
    <Group key={group.id} {...props} group={group} within={`${within}-${group.id}`} />
  ));
}

function Group(props: SectionCardProps & { readonly group: PrintedGroup }) {
  const { group, locale, fileUrl } = props;
  return (
    <>
      {group.title === '' ? null : <p className="fr-group-title">{group.title}</p>}
      <dl className="fr-rows" hidden={group.rows.length === 0}>
        {group.rows.map((row) => (
          <div key={row.path} className="fr-row">
            <dt>{row.label}</dt>
            <dd>
              <RowText row={row} locale={locale} fileUrl={fileUrl} />
            </dd>
          </div>
        ))}
      </dl>
      {group.sections.map((section) => (
        <InnerSection key={section.id} {...props} section={section} />
      ))}
    </>
  );
}

/** A section inside another: under its own title, changed where the one around it is. */
function InnerSection(props: SectionCardProps): ReactNode {
  const { section, depth = 0, headingLevel = 2 } = props;
  return (
    <div className="fr-inner">
      <Heading
        level={INNER[headingLevel][Math.min(depth, 1)] ?? 6}
        id={`summary-${section.id}-${props.within ?? ''}`}
        className="fr-inner-title"
      >
        {section.title}
      </Heading>
      <Groups {...props} depth={depth + 1} />
    </div>
  );
}

const INNER = { 2: [4, 5], 3: [5, 6] } as const;

function RowText({
  row,
  locale,
  fileUrl,
}: {
  readonly row: PrintedRow;
  readonly locale: Locale;
  readonly fileUrl: SummaryViewProps['fileUrl'];
}) {
  if (row.text === '')
    return <span className="fr-read-empty">{rendererWords(locale)('renderer.not-given')}</span>;
  const files = row.holdsFile && fileUrl !== undefined ? namedFiles(row.value) : [];
  if (files.length === 0 || fileUrl === undefined) return row.text;
  return (
    <ul className="fr-plain-list">
      {files.map(({ id, name }) => (
        <li key={id}>
          <a href={fileUrl(id)} target="_blank" rel="noreferrer">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

function namedFiles(value: Json): readonly { readonly id: string; readonly name: string }[] {
  const items: readonly Json[] = Array.isArray(value) ? value : [];
  return items.flatMap((item) => {
    if (!isJsonObject(item)) return [];
    const { id, name } = item;
    return typeof id === 'string' && typeof name === 'string' ? [{ id, name }] : [];
  });
}
