import { useQuery } from '@apollo/client/react';
import { ServiceAssignmentDocument } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { ErrorState } from '../../ui/ErrorState';
import { SkeletonLines } from '../../ui/Skeleton';
import { useConfigurationEditor } from '../configuration/use-configuration-editor';
import type { ServicePlace } from '../service-context';
import { AssignmentForm } from './AssignmentForm';
import { decidingFields } from './deciding-fields';

/** How what the service receives finds who works on it. */
export function AssignmentPanel({ place }: { readonly place: ServicePlace }) {
  const { t, locale } = useLanguage();
  const configuration = useConfigurationEditor(place);
  const { data, error, refetch } = useQuery(ServiceAssignmentDocument, {
    variables: { serviceId: place.service.id },
    fetchPolicy: 'network-only',
  });
  if (error !== undefined || configuration.status === 'failed')
    return <ErrorState title={t('assignment.failed')} onRetry={() => void refetch()} />;
  if (data === undefined || configuration.status === 'loading')
    return <SkeletonLines label={t('common.loading')} heights={[36, 36, 36, 36]} />;
  const { office } = place.service;
  const people = data.people.filter(
    ({ active, roles }) =>
      active && roles.some(({ officeId, role }) => officeId === office.id && role !== 'ADMIN'),
  );
  return (
    <AssignmentForm
      assignment={data.serviceAssignment}
      fields={decidingFields(configuration.place, locale)}
      people={people.map(({ id, name }) => ({ key: id, label: name }))}
      office={office.name}
    />
  );
}
