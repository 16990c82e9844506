import { useEffect, useState, type FormEvent, type RefObject } from 'react';
import { useMutation } from '@apollo/client/react';
import {
  SaveRepresentationDocument,
  type RepresentationDirection,
  type RepresentationKind,
} from '../../../graphql/generated/graphql';
import { usePersonalT } from '../../../i18n/personal-texts';
import { useReason } from '../../../i18n/reason-text';

export interface Values {
  readonly kind: RepresentationKind;
  readonly givenName: string;
  readonly familyName: string;
  readonly fiscalCode: string;
  readonly title: string;
  readonly until: string;
  readonly fileId: string | null;
  readonly declared: boolean;
}

type Errors = Readonly<Partial<Record<keyof Values, string>>>;

const EMPTY: Values = {
  kind: 'DELEGATE',
  givenName: '',
  familyName: '',
  fiscalCode: '',
  title: '',
  until: '',
  fileId: null,
  declared: false,
};

/** What is typed, what the server says is wrong with it, and the focus on the first thing to correct. */
export function useRepresentationForm(
  direction: RepresentationDirection,
  onDone: (id: string) => void,
  box: RefObject<HTMLFormElement | null>,
) {
  const t = usePersonalT();
  const reason = useReason();
  const [values, setValues] = useState<Values>(direction === 'GRANT' ? EMPTY : { ...EMPTY, kind: 'PARENT' });
  const [errors, setErrors] = useState<Errors>({});
  const [problem, setProblem] = useState<string>();
  const [save, { loading }] = useMutation(SaveRepresentationDocument);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors, box]);
  const send = async (): Promise<void> => {
    setProblem(undefined);
    const result = await save({ variables: { input: toInput(values, direction) } }).then(
      ({ data }) => data?.saveRepresentation,
      () => undefined,
    );
    if (result?.__typename === 'RepresentationPayload') return onDone(result.representation.id);
    if (result?.__typename === 'ValidationRefusal')
      return setErrors(Object.fromEntries(result.issues.map(({ path, message }) => [path, message])));
    setProblem(result?.__typename === 'NotAllowed' ? reason(result.reason) : t('rep.failed'));
  };
  return {
    values,
    errors,
    problem,
    saving: loading,
    set: (part: Partial<Values>) => setValues((before) => ({ ...before, ...part })),
    submit: (event: FormEvent) => {
      event.preventDefault();
      void send();
    },
  };
}

function toInput({ until, givenName, fileId, ...values }: Values, direction: RepresentationDirection) {
  return {
    ...values,
    direction,
    givenName,
    ...(until === '' ? {} : { until }),
    ...(fileId === null ? {} : { fileId }),
  };
}
