import { useApolloClient } from '@apollo/client/react';
import { ExportServiceDocument } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { useNotify } from '../../ui/notify';
import { saveFile } from './save-file';

/** The drafts of a service with what they stand on, as one file for another municipality. */
export function ExportButton({ id, slug }: { readonly id: string; readonly slug: string }) {
  const t = useT();
  const client = useApolloClient();
  const notify = useNotify();
  const run = async () => {
    try {
      const { data } = await client.query({
        query: ExportServiceDocument,
        variables: { id },
        fetchPolicy: 'network-only',
      });
      if (data !== undefined) saveFile(`${slug}.json`, data.exportService);
    } catch {
      notify({ text: t('export.failed') });
    }
  };
  return (
    <Button icon="download" onPress={() => void run()}>
      {t('export.service')}
    </Button>
  );
}
