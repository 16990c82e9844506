import { ToggleButton } from 'react-aria-components';
import { useT } from '../../i18n/i18n';
import { Icon } from '../../ui/Icon';
import { setPreviewMode, usePreviewMode } from './preview-mode';

/** Opens and closes the preview. */
export function PreviewButton() {
  const t = useT();
  const mode = usePreviewMode();
  return (
    <ToggleButton
      className="button preview-button"
      data-variant="quiet"
      isSelected={mode !== 'off'}
      onChange={(on) => setPreviewMode(on ? 'phone' : 'off')}
    >
      <Icon name="eye" size="small" />
      {t('preview.open')}
    </ToggleButton>
  );
}
