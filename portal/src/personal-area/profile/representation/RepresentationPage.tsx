import { useState, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from '@apollo/client/react';
import { MyRepresentationsDocument } from '../../../graphql/generated/graphql';
import { usePersonalT } from '../../../i18n/personal-texts';
import { useFocusBack } from '../../../ui/use-focus-back';
import { AreaLayout } from '../../AreaLayout';
import { Loaded } from '../../parts/Loaded';
import { RepresentationForm } from './RepresentationForm';
import { RepresentationList } from './RepresentationList';

type Opened = 'DECLARE' | 'GRANT' | undefined;

/** For whom I act and who acts for me: added, confirmed, ended here. */
export function RepresentationPage(): ReactNode {
  const t = usePersonalT();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const service = query.get('servizio');
  const [opened, setOpened] = useState<Opened>(service === null ? undefined : 'DECLARE');
  const [notice, setNotice] = useState('');
  const { data, error, refetch } = useQuery(MyRepresentationsDocument, { fetchPolicy: 'cache-and-network' });
  const done = (id: string): void => {
    if (service !== null && opened === 'DECLARE')
      return void navigate(`/servizi/${service}/richiesta?per=${id}`);
    setOpened(undefined);
    setNotice(t('rep.saved'));
    void refetch();
  };
  const changed = (words: string): void => {
    setNotice(words);
    void refetch();
  };
  return (
    <AreaLayout title={t('rep.title')} parent={{ to: '/area-personale/profilo', label: t('area.profile') }}>
      <p role="status" className="form-notice">
        {notice}
      </p>
      <Loaded data={data} failed={error !== undefined} onRetry={() => void refetch()}>
        {({ myRepresentations: { acting, actedFor } }) => (
          <div className="row">
            <div className="col-12 col-lg-8">
              <section aria-labelledby="rep-acting">
                <h2 className="h4" id="rep-acting">
                  {t('rep.acting')}
                </h2>
                <p>{t('rep.actingText')}</p>
                <RepresentationList side="acting" list={acting} onChanged={changed} />
                <Opening label={t('rep.add')} open={opened === 'DECLARE'} onOpen={() => setOpened('DECLARE')}>
                  <RepresentationForm
                    direction="DECLARE"
                    onDone={done}
                    onClose={() => setOpened(undefined)}
                  />
                </Opening>
              </section>
              <section aria-labelledby="rep-acted">
                <h2 className="h4 mt-5" id="rep-acted">
                  {t('rep.actedFor')}
                </h2>
                <p>{t('rep.actedForText')}</p>
                <RepresentationList side="actedFor" list={actedFor} onChanged={changed} />
                <Opening label={t('rep.grant')} open={opened === 'GRANT'} onOpen={() => setOpened('GRANT')}>
                  <RepresentationForm direction="GRANT" onDone={done} onClose={() => setOpened(undefined)} />
                </Opening>
              </section>
            </div>
          </div>
        )}
      </Loaded>
    </AreaLayout>
  );
}

interface OpeningProps {
  readonly label: string;
  readonly open: boolean;
  onOpen(): void;
  readonly children: ReactNode;
}

function Opening({ label, open, onOpen, children }: OpeningProps): ReactNode {
  const opener = useFocusBack(open);
  if (open) return children;
  return (
    <button ref={opener} type="button" className="btn btn-primary" onClick={onOpen}>
      {label}
    </button>
  );
}
