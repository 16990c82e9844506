import { useMutation } from '@apollo/client/react';
import { isJsonObject, type FormDefinition, type Json } from '@istanze/shared';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useHistoryKeys } from '../../document/use-history-keys';
import { Canvas } from '../../form-designer/canvas/Canvas';
import { DesignerProvider, useDesigner, useDocument } from '../../form-designer/designer';
import { DragArea } from '../../form-designer/dnd/DragArea';
import { FieldPalette } from '../../form-designer/palette/FieldPalette';
import { Sheet } from '../../form-designer/sheet/Sheet';
import { SaveSectionDocument } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { Button, IconButton } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { Notice } from '../../ui/Notice';
import { useNotify } from '../../ui/notify';
import { useTitle } from '../../ui/use-title';
import { toOutcome } from '../settings-outcome';
import { openSectionDesigner } from './section-designer';
import { fromSectionForm, toSectionForm } from './section-form';
import '../../form-designer/designer.css';
import '../admin.css';
import './library.css';

interface SectionEditorProps {
  readonly sectionKey: string;
  readonly title: string;
  /** 0 for a section that was never saved. */
  readonly version: number;
  readonly definition: Json;
  /** Forms that hold it. */
  readonly uses: number;
  readonly onSaved: () => void;
  readonly onUses: () => void;
}

/** A library section in the form designer; saving makes its next version. */
export function SectionEditor(props: SectionEditorProps) {
  const { t } = useLanguage();
  useTitle(props.title);
  const [opened] = useState(() => {
    const form = toSectionForm(props.definition);
    return form === undefined ? undefined : { form, designer: openSectionDesigner(form) };
  });
  if (opened === undefined) return <EmptyState icon="alert" title={t('sections.unreadable')} />;
  return (
    <DesignerProvider value={opened.designer}>
      <Workbench {...props} saved={opened.form} />
    </DesignerProvider>
  );
}

function Workbench(props: SectionEditorProps & { readonly saved: FormDefinition }) {
  const { t } = useLanguage();
  const { document } = useDesigner();
  const definition = useDocument(({ stack }) => stack.definition);
  const changed = definition !== props.saved || props.version === 0;
  const { save, busy, refusal } = useSaveSection(props);
  useHistoryKeys(document);
  useWarning(changed && definition !== props.saved);
  return (
    <div className="service">
      <header className="service-head section-head">
        <div className="service-title">
          <Link to="/libreria/sezioni" className="small">
            {t('sections.title')}
          </Link>
          <Icon name="chevronRight" size="small" />
          <h1>{props.title}</h1>
          <span className="badge">
            {props.version === 0 ? t('sections.unsaved') : t('matrix.version', { version: props.version })}
          </span>
          <span className="section-actions">
            <IconButton icon="undo" label={t('designer.undo')} onPress={document.undo} />
            {props.uses === 0 ? null : (
              <Button onPress={props.onUses}>{t('sections.uses', { count: props.uses })}</Button>
            )}
            <Button
              variant="primary"
              isPending={busy}
              isDisabled={!changed}
              onPress={() => void save(document.definition())}
            >
              {t('sections.save', { version: props.version + 1 })}
            </Button>
          </span>
        </div>
        {refusal === undefined ? null : (
          <Notice tone="danger" live="alert" title={t('sections.refused')}>
            {refusal}
          </Notice>
        )}
      </header>
      <div className="designer section-designer">
        <DragArea>
          <div className="designer-columns">
            <section className="palette" aria-label={t('palette.title')}>
              <div className="palette-panel section-palette">
                <FieldPalette />
              </div>
            </section>
            <div className="designer-middle">
              <Canvas />
            </div>
            <Sheet />
          </div>
        </DragArea>
      </div>
    </div>
  );
}

function useSaveSection({ sectionKey, version, onSaved }: SectionEditorProps) {
  const { t, locale } = useLanguage();
  const notify = useNotify();
  const [mutate, { loading }] = useMutation(SaveSectionDocument);
  const [refusal, setRefusal] = useState<string>();
  const save = async (form: FormDefinition): Promise<void> => {
    const section = fromSectionForm(form);
    if (section === undefined) return setRefusal(t('sections.only-one'));
    setRefusal(undefined);
    const definition: unknown = JSON.parse(JSON.stringify(section));
    if (!isJsonObject(definition)) return;
    try {
      const { data } = await mutate({
        variables: { key: sectionKey, definition, expectedVersion: version, note: '' },
      });
      const result = data?.saveSection;
      if (result?.__typename === 'SectionPayload') {
        notify({ text: t('sections.saved', { version: result.section.version }) });
        onSaved();
        return;
      }
      const outcome = toOutcome({ t, locale }, result);
      if (outcome.kind === 'refused') setRefusal(outcome.text);
      if (outcome.kind === 'issues')
        setRefusal(outcome.issues.map(({ params }) => String(params?.['it'])).join(' '));
    } catch {
      setRefusal(t('library.unknown'));
    }
  };
  return { save, busy: loading, refusal };
}

/** The browser asks before it closes what is not saved. */
function useWarning(changed: boolean): void {
  useEffect(() => {
    if (!changed) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [changed]);
}
