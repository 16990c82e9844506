import type { ReactNode } from 'react';
import { OptionsControl } from '../controls/OptionsControl';
import { PartsControl, partValue, withPart } from '../controls/PartsControl';
import type { InputProps } from '../input';
import type { Isee, IseeSettings } from './field';
import { ISEE_PARTS } from './parts';

/** First whether there is one; what is written on it only then. */
export function IseeInput(props: InputProps<Isee, IseeSettings>): ReactNode {
  const { id, value, raw, settings, t, onChange } = props;
  const presented = value?.presented ?? (raw === null ? undefined : partValue(raw, 'presented') !== false);
  const options = [
    { value: 'yes', label: t('field.isee.present') },
    {
      value: 'no',
      label: t('field.isee.absent'),
      help: t(settings.mandatory ? 'field.isee.absent-refused' : 'field.isee.absent-means'),
    },
  ];
  return (
    <>
      <OptionsControl
        {...props}
        kind="radio"
        options={options}
        chosen={presented === undefined ? [] : [presented ? 'yes' : 'no']}
        onChoose={(chosen) => onChange(withPart(raw, 'presented', chosen === 'yes'))}
      />
      {presented === true ? (
        <div id={`${id}-parts`}>
          <PartsControl {...props} required parts={ISEE_PARTS} />
        </div>
      ) : null}
    </>
  );
}
