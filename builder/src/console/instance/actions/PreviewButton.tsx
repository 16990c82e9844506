import { useMutation } from '@apollo/client/react';
import { validateForm, type Issue } from '@istanze/shared';
import type { AnswerStore } from '@istanze/shared/react';
import { PreviewDocumentDocument } from '../../../graphql/generated/graphql';
import { useLanguage } from '../../../i18n/i18n';
import { reasonText } from '../../../i18n/server-words';
import { Button } from '../../../ui/Button';
import { useNotify } from '../../../ui/notify';
import type { ViewedFile } from '../../../viewer/Viewer';
import type { ChosenOutcome } from './find-outcome';

interface PreviewButtonProps {
  readonly chosen: ChosenOutcome;
  readonly code: string;
  readonly store: AnswerStore;
  readonly name: string;
  readonly onPreview: (file: ViewedFile) => void;
  /** What must be written before the document can be made. */
  readonly onIssues: (issues: readonly Issue[]) => void;
}

/** Makes the document that would be sent, from what is written now, and opens it beside; nothing leaves. */
export function PreviewButton({ chosen, code, store, name, onPreview, onIssues }: PreviewButtonProps) {
  const { t, locale } = useLanguage();
  const notify = useNotify();
  const [preview, { loading }] = useMutation(PreviewDocumentDocument);
  const show = async () => {
    const { answers: input, issues } = validateForm(store.form, store.answers(), store.context);
    if (issues.length > 0) return onIssues([...issues]);
    try {
      const variables = {
        code,
        activity: chosen.activity.key,
        outcome: chosen.outcome.key,
        input,
      };
      const result = (await preview({ variables })).data?.previewDocument;
      if (result?.__typename === 'DocumentPreview')
        onPreview({ url: result.url, mime: 'application/pdf', name: t('outcome.preview-name', { name }) });
      else if (result?.__typename === 'ValidationRefusal') onIssues(result.issues.map(toIssue));
      else notify({ text: reasonText({ t, locale }, result?.reason ?? null) });
    } catch {
      notify({ text: t('outcome.preview-failed') });
    }
  };
  return (
    <Button block icon="eye" isPending={loading} onPress={() => void show()}>
      {t('outcome.preview')}
    </Button>
  );
}

function toIssue({ path, code }: { readonly path: string; readonly code: string }) {
  return { path, code };
}
