import { useMutation } from '@apollo/client/react';
import { isJsonObject, localize, prefill, type Answers, type Issue, type Text } from '@istanze/shared';
import { createAnswerStore } from '@istanze/shared/react';
import { useId, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { DrawnForm } from '../../app/DrawnForm';
import { CreateServiceDocument, type NewServiceChoicesQuery } from '../../graphql/generated/graphql';
import { todayInRome } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { reasonText } from '../../i18n/server-words';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import type { ArchetypeOption } from './ArchetypeChoice';
import { JourneyOutline } from './JourneyOutline';
import { newServiceForm, toNewService } from './new-service-form';
import { useSuggestions } from './use-suggestions';

interface NewServiceFormProps extends Pick<NewServiceChoicesQuery, 'offices' | 'categories'> {
  readonly archetype: ArchetypeOption;
}

/** Name, office and times of the new service beside what it will begin with. */
export function NewServiceForm({ archetype, offices, categories }: NewServiceFormProps) {
  const { t, locale } = useLanguage();
  const formId = useId();
  const [store] = useState(() => {
    const form = newServiceForm(offices, categories);
    return createAnswerStore(form, prefill(form, []).answers, { today: todayInRome() });
  });
  useSuggestions(store);
  const { create, busy, issues, trouble } = useCreateService(archetype.id);
  return (
    <div className="new-service-columns">
      <div className="panel card-body">
        {trouble === undefined ? null : (
          <Notice tone="danger" live="alert">
            {trouble}
          </Notice>
        )}
        <DrawnForm store={store} headingLevel={2} formId={formId} issues={issues} onSubmit={create} />
        <div className="inline">
          <Button type="submit" form={formId} variant="primary" icon="plus" isPending={busy}>
            {t('new-service.create')}
          </Button>
          <Link className="button" data-variant="quiet" to="/servizi">
            {t('common.back')}
          </Link>
        </div>
      </div>
      <JourneyOutline steps={archetype.steps} name={localize(archetype.name, locale)} />
    </div>
  );
}

const NO_ISSUES: readonly Issue[] = [];

function useCreateService(archetypeId: string) {
  const { t, locale } = useLanguage();
  const navigate = useNavigate();
  const [mutate, { loading }] = useMutation(CreateServiceDocument);
  const [issues, setIssues] = useState(NO_ISSUES);
  const [trouble, setTrouble] = useState<string>();
  const create = async (answers: Answers): Promise<void> => {
    if (loading) return;
    setTrouble(undefined);
    try {
      const input = toNewService(archetypeId, answers);
      if (!isText(input.title)) return;
      const { data } = await mutate({ variables: { input: { ...input, title: input.title } } });
      const result = data?.createService;
      if (result?.__typename === 'CreatedService') void navigate(`/servizi/${result.id}`);
      else if (result?.__typename === 'ValidationRefusal')
        setIssues(
          result.issues.map(({ path, message }) => ({ code: 'check-failed', path, params: { it: message } })),
        );
      else setTrouble(reasonText({ t, locale }, result?.reason ?? null));
    } catch {
      setTrouble(t('new-service.unknown'));
    }
  };
  return { create, busy: loading, issues, trouble };
}

function isText(value: unknown): value is Text {
  return isJsonObject(value) && typeof value['it'] === 'string';
}
