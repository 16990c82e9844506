import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from '@apollo/client/react';
import { isKeptField, isReusedDocument, type CompiledStep } from '@istanze/shared';
import { ChooseKeepingDocument, JourneyProfileDocument } from '../../graphql/generated/graphql';
import { usePersonalT } from '../../i18n/personal-texts';
import type { DraftSession } from '../draft/draft-session';
import { useDraftView } from '../draft/use-draft-session';
import { useKnownCitizen } from '../../session/session';
import { RadioCard } from '../../ui/RadioCard';

interface KeepChoiceProps {
  readonly code: string;
  readonly session: DraftSession;
  readonly step: CompiledStep;
}

/** Where a step asks what the next requests could find already written: kept in the personal area, or for this request alone. */
export function KeepChoice({ code, session, step }: KeepChoiceProps): ReactNode {
  const t = usePersonalT();
  const { draft } = useDraftView(session);
  const known = useKnownCitizen() !== undefined;
  const { data } = useQuery(JourneyProfileDocument, { skip: !known });
  const [choose] = useMutation(ChooseKeepingDocument);
  const [chosen, setChosen] = useState<boolean>();
  const [failed, setFailed] = useState(false);
  const asks = session.form.fields.some(
    ({ section, definition }) =>
      section.step.definition.id === step.definition.id &&
      (isKeptField(definition) || isReusedDocument(definition)),
  );
  if (!asks || draft.representative !== null || data === undefined) return null;
  const keep = chosen ?? draft.keepData ?? data.myProfile.reuseData;
  const change = (wanted: boolean): void => {
    setFailed(false);
    setChosen(wanted);
    choose({ variables: { code, keep: wanted } }).then(
      (answer) => setFailed(answer.data?.chooseKeeping.__typename !== 'InstancePayload'),
      () => setFailed(true),
    );
  };
  return (
    <fieldset className="keep-choice">
      <legend className="h5">{t('keep.legend')}</legend>
      <RadioCard name="keep" value="area" checked={keep} onChoose={() => change(true)}>
        <strong>{t('keep.area')}</strong>
        <span>{t('keep.areaHelp')}</span>
      </RadioCard>
      <RadioCard name="keep" value="once" checked={!keep} onChoose={() => change(false)}>
        <strong>{t('keep.once')}</strong>
      </RadioCard>
      {failed && (
        <p className="text-danger" role="alert">
          {t('keep.failed')}
        </p>
      )}
    </fieldset>
  );
}
