import { memo, type CSSProperties, type ReactNode, type SyntheticEvent } from 'react';
import type { CompiledSection } from '../form';
import { joinPath, localize, type Path } from '../kernel';
import { FieldView } from './FieldView';
import { deeper, Heading, type HeadingLevel } from './Heading';
import { ItemChoice } from './ItemChoice';
import { RepeatView } from './RepeatView';
import { domId, useRenderer } from './renderer-context';
import { useRevision } from './use-revision';

/** Height of one field in pixels, to hold the place of a section that is not on screen yet. */
const FIELD_HEIGHT = 110;

export interface SectionViewProps {
  readonly section: CompiledSection;
  /** Path of the item it stands in; the form itself where missing. */
  readonly base?: Path;
  /** Of its title; that of the renderer where missing. */
  readonly level?: HeadingLevel;
}

/** A section with its title, its help, its fields and the sections inside it, once or as many times as it repeats. */
export const SectionView = memo(function SectionView({
  section,
  base = '',
  level: given,
}: SectionViewProps): ReactNode {
  const { store, locale, mode, idPrefix, headingLevel, decorateSection } = useRenderer();
  const place = joinPath(base, section.path);
  useRevision(store, place);
  const { definition, fields, repeat } = section;
  const hidden = store.isHidden(place);
  if (hidden && mode !== 'design') return null;
  const level = given ?? headingLevel;
  const titleId = `${base === '' ? idPrefix : domId(idPrefix, base)}-section-${definition.id}`;
  const help = localize(definition.help, locale);
  const style: CSSProperties & Record<'--fr-section-height', string> = {
    '--fr-section-height': `${(fields.length + 1) * FIELD_HEIGHT}px`,
  };
  const isInner = section.parent !== undefined;
  const node = (
    <section
      id={`${titleId}-section`}
      className={['fr-section', hidden ? 'fr-hidden' : '', isInner ? 'fr-inner' : '']
        .filter(Boolean)
        .join(' ')}
      aria-labelledby={titleId}
      style={style}
      onPointerDown={markEntered}
      onFocus={markEntered}
    >
      <Heading level={level} id={titleId} className="fr-section-title">
        {localize(definition.title, locale)}
      </Heading>
      {help === '' ? null : <p className="fr-section-help">{help}</p>}
      {repeat === undefined || definition.repeat === undefined ? (
        <SectionContent section={section} base={base} level={level} />
      ) : (
        <RepeatView path={joinPath(base, repeat)} repeat={definition.repeat} titleId={titleId} level={level}>
          {(itemPath) => (
            <>
              <ItemChoice section={section} repeatPath={joinPath(base, repeat)} path={itemPath} />
              <SectionContent section={section} base={itemPath} level={deeper(level)} />
            </>
          )}
        </RepeatView>
      )}
    </section>
  );
  return decorateSection === undefined ? node : decorateSection(section, node);
});

/** Written past React, which would draw the whole section again for it. */
function markEntered({ currentTarget }: SyntheticEvent<HTMLElement>): void {
  currentTarget.dataset['entered'] = '';
}

export interface SectionContentProps {
  readonly section: CompiledSection;
  readonly base: Path;
  /** Of the heading it stands under. */
  readonly level: HeadingLevel;
}

/** The fields of a section, or of one item of it, then the sections inside. */
export function SectionContent({ section, base, level }: SectionContentProps): ReactNode {
  const { fields, sections } = section;
  return (
    <>
      {fields.length === 0 ? null : (
        <div className="fr-fields">
          {fields.map((field) => (
            <FieldView key={field.definition.id} field={field} path={joinPath(base, field.key)} />
          ))}
        </div>
      )}
      {sections.map((inner) => (
        <SectionView key={inner.definition.id} section={inner} base={base} level={deeper(level)} />
      ))}
    </>
  );
}
