import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import { useLanguage } from '../i18n/i18n';
import { logout } from '../session/logout';
import { useSession } from '../session/session';
import { Icon } from '../ui/Icon';
import { useShortcutHelp } from './shortcut-help';
import { THEMES, useTheme } from './theme';

const LOCALES = ['it', 'en'] as const;

/** The two first letters of a name, for the round mark of the profile. */
function initials(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

/** Who is working, how the page looks, which language, the keys, the way out. */
export function ProfileMenu() {
  const { t, locale, setLocale } = useLanguage();
  const [theme, setTheme] = useTheme();
  const { me } = useSession();
  const showShortcuts = useShortcutHelp();
  return (
    <MenuTrigger>
      <Button
        className="button top-profile"
        data-variant="quiet"
        aria-label={t('profile.label', { name: me.name })}
      >
        <span className="avatar" data-initials={initials(me.name)} aria-hidden="true" />
        <span className="top-name">{me.name}</span>
        <Icon name="chevronDown" size="small" />
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu className="menu">
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[theme]}
            onSelectionChange={(keys) => {
              const chosen = THEMES.find((one) => keys !== 'all' && keys.has(one));
              if (chosen !== undefined) setTheme(chosen);
            }}
          >
            <Header className="menu-head">{t('profile.theme')}</Header>
            {THEMES.map((one) => (
              <MenuItem key={one} id={one} className="menu-item" textValue={t(`theme.${one}`)}>
                <span className="tick">
                  <Icon name="check" size="small" />
                </span>
                {t(`theme.${one}`)}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className="menu-separator" />
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[locale]}
            onSelectionChange={(keys) => {
              const chosen = LOCALES.find((one) => keys !== 'all' && keys.has(one));
              if (chosen !== undefined) setLocale(chosen);
            }}
          >
            <Header className="menu-head">{t('profile.language')}</Header>
            {LOCALES.map((one) => (
              <MenuItem key={one} id={one} className="menu-item" textValue={t(`language.${one}`)}>
                <span className="tick">
                  <Icon name="check" size="small" />
                </span>
                {t(`language.${one}`)}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className="menu-separator" />
          <MenuItem className="menu-item" onAction={showShortcuts} textValue={t('shortcuts.title')}>
            <Icon name="keyboard" size="small" />
            {t('shortcuts.title')}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => void logout()} textValue={t('profile.logout')}>
            <Icon name="arrowRight" size="small" />
            {t('profile.logout')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
