import { useState, type ReactNode } from 'react';
import { useMutation } from '@apollo/client/react';
import { UpdateProfileDocument, type MyProfileQuery } from '../../graphql/generated/graphql';
import { useText } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { listKeptData } from './kept-data';
import { keptLabel } from './kept-labels';

interface KeptDataProps {
  readonly profile: MyProfileQuery['myProfile'];
}

/** The data kept for the next requests, and the switch that keeps or forgets them. */
export function KeptData({ profile }: KeptDataProps): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const [update, { loading }] = useMutation(UpdateProfileDocument);
  const [failed, setFailed] = useState(false);
  const groups = listKeptData(profile.data, text);
  const change = (reuseData: boolean): void => {
    setFailed(false);
    update({ variables: { reuseData } }).catch(() => setFailed(true));
  };
  return (
    <section aria-labelledby="profile-data">
      <h2 className="h4 mt-5" id="profile-data">
        {t('profile.data')}
      </h2>
      <p>{profile.reuseData ? t('profile.dataKept') : t('profile.dataNotKept')}</p>
      {groups.map(({ title, rows }) => (
        <div key={title}>
          <h3 className="h6">{keptLabel(title, t)}</h3>
          <dl className="facts">
            {rows.map(({ label, value }) => (
              <div className="fact" key={label}>
                <dt>{keptLabel(label, t)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      <button
        type="button"
        className="btn btn-outline-primary mt-3"
        disabled={loading}
        onClick={() => change(!profile.reuseData)}
      >
        {profile.reuseData ? t('profile.stopKeeping') : t('profile.startKeeping')}
      </button>
      {failed && (
        <p role="alert" className="text-danger">
          {t('profile.failed')}
        </p>
      )}
    </section>
  );
}
