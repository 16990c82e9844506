import { useSession } from '../session/session';
import { ProblemsMenu } from './ProblemsMenu';
import { ProfileMenu } from './ProfileMenu';
import { SearchBox } from './SearchBox';

/** Municipality, search over all instances, problems, profile. */
export function TopBar() {
  const { tenant } = useSession();
  return (
    <header className="top-bar">
      <p className="top-tenant">{tenant.name}</p>
      <SearchBox />
      <div className="top-actions">
        <ProblemsMenu />
        <ProfileMenu />
      </div>
    </header>
  );
}
