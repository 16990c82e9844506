import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useApolloClient } from '@apollo/client/react';
import {
  compileFormWith,
  equalJson,
  type Answers,
  type FieldRegistry,
  type ReleaseContent,
  readPath,
  romeDate,
} from '@istanze/shared';
import { createAnswerStore, FormRenderer, type AnswerStore } from '@istanze/shared/react';
import { useLocale } from '../../../i18n/localization';
import { usePersonalT } from '../../../i18n/personal-texts';
import { toAnswers } from '../../../journey/draft/draft-session';
import { useInputServices } from '../../../journey/input-services';
import { slotDesk } from '../../../journey/slot-desk';
import { newKey } from '../../../session/new-key';
import { parseProvenance } from '../../../journey/release-content';
import { useFocusBack } from '../../../ui/use-focus-back';
import { CorrectionSummary } from './CorrectionSummary';
import type { SentInstance } from './CorrectionPage';
import { useCorrection } from './use-correction';

interface CorrectionFormProps {
  readonly sent: SentInstance;
  readonly content: ReleaseContent;
  readonly registry: FieldRegistry;
}

/** All that was asked, filled in as it was sent; then what changed, to be confirmed. */
export function CorrectionForm({ sent, content, registry }: CorrectionFormProps): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const common = useInputServices();
  const client = useApolloClient();
  const services = useMemo(
    () => ({ ...common, ...slotDesk(client, sent.code) }),
    [client, common, sent.code],
  );
  const known = useMemo(() => toAnswers(sent.answers), [sent.answers]);
  const provenance = useMemo(() => parseProvenance(sent.provenance), [sent.provenance]);
  const store = useMemo(
    () => openStore({ sent, content, registry }, known, Object.keys(provenance)),
    [sent, content, registry, known, provenance],
  );
  const [checking, setChecking] = useState(false);
  const [unchanged, setUnchanged] = useState(false);
  const checker = useFocusBack(checking);
  const { state, confirm } = useCorrection(sent, known, store);
  if (checking)
    return (
      <CorrectionSummary
        store={store}
        before={known}
        state={state}
        onEdit={() => setChecking(false)}
        onConfirm={() => void confirm()}
      />
    );
  return (
    <div className="row">
      <div className="col-12 col-lg-8">
        <p className="lead">{t('correct.intro')}</p>
        <FormRenderer
          store={store}
          locale={locale}
          services={services}
          newId={newKey}
          provenance={provenance}
          headingLevel={2}
          onSubmit={() => {
            const same = equalJson(store.answers(), known);
            setUnchanged(same);
            setChecking(!same);
          }}
          {...(state.kind === 'invalid' ? { issues: state.issues } : {})}
        >
          {unchanged && (
            <div className="alert alert-warning" role="alert">
              {t('reason.correction-nothing')}
            </div>
          )}
          <div className="d-flex flex-wrap gap-3 mt-4">
            <button ref={checker} type="submit" className="btn btn-primary">
              {t('correct.check')}
            </button>
            <Link className="btn btn-outline-primary" to={`/pratiche/${sent.code}`}>
              {t('correct.back')}
            </Link>
          </div>
        </FormRenderer>
      </div>
    </div>
  );
}

/** Judged as on the day it was sent, which stays its date. */
function openStore(
  { sent, content, registry }: CorrectionFormProps,
  known: Answers,
  sourced: readonly string[],
): AnswerStore {
  const form = compileFormWith(registry, content.form, {
    tables: content.configuration.tables,
    facts: Object.fromEntries(
      content.configuration.derived.map(({ key }) => [key, { kind: 'any' } as const]),
    ),
  });
  return createAnswerStore(form, known, {
    today: romeDate(sent.submittedAt ?? new Date().toISOString()),
    facts: toAnswers(sent.derived),
    sourced: Object.fromEntries(sourced.map((path) => [path, readPath(known, path)])),
  });
}
