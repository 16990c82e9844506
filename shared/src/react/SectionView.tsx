import { memo, type CSSProperties, type ReactNode } from 'react';
import type { CompiledSection } from '../form';
import { localize } from '../kernel';
import { FieldView } from './FieldView';
import { Heading } from './Heading';
import { RepeatView } from './RepeatView';
import { useRenderer } from './renderer-context';
import { useRevision } from './use-revision';

/** Height of one field in pixels, to hold the place of a section that is not on screen yet. */
const FIELD_HEIGHT = 110;

/** A section with its title, its help and its fields, once or as many times as it repeats. */
export const SectionView = memo(function SectionView({
  section,
}: {
  readonly section: CompiledSection;
}): ReactNode {
  const { store, locale, mode, idPrefix, headingLevel, decorateSection } = useRenderer();
  useRevision(store, section.path);
  const { definition, fields, repeat } = section;
  const hidden = store.isHidden(section.path);
  if (hidden && mode !== 'design') return null;
  const titleId = `${idPrefix}-section-${definition.id}`;
  const help = localize(definition.help, locale);
  const style: CSSProperties & Record<'--fr-section-height', string> = {
    '--fr-section-height': `${(fields.length + 1) * FIELD_HEIGHT}px`,
  };
  const node = (
    <section
      id={`${titleId}-section`}
      className={hidden ? 'fr-section fr-hidden' : 'fr-section'}
      aria-labelledby={titleId}
      style={style}
    >
      <Heading level={headingLevel} id={titleId} className="fr-section-title">
        {localize(definition.title, locale)}
      </Heading>
      {help === '' ? null : <p className="fr-section-help">{help}</p>}
      {repeat === undefined || definition.repeat === undefined ? (
        <div className="fr-fields">
          {fields.map((field) => (
            <FieldView key={field.definition.id} field={field} path={field.key} />
          ))}
        </div>
      ) : (
        <RepeatView section={section} repeatKey={repeat} repeat={definition.repeat} titleId={titleId} />
      )}
    </section>
  );
  return decorateSection === undefined ? node : decorateSection(section, node);
});
