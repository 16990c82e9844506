import type { Catalogue } from '../../i18n';
import type { RendererMessageKey } from '../it/renderer';

export const enRenderer: Catalogue<RendererMessageKey> = {
  'renderer.optional': 'Optional',
  'renderer.read-only': 'This field cannot be changed',
  'renderer.not-given': 'Not given',
  'renderer.provenance': '{source}, {day}',
  'renderer.provenance.spid': 'From SPID',
  'renderer.provenance.cie': 'From the electronic identity card',
  'renderer.provenance.anpr': 'From the national population register',
  'renderer.provenance.profile': 'From your personal area',
  'renderer.provenance.earlier-instance': 'From an earlier request of yours',
  'renderer.provenance.tenant': 'From the municipality’s data',
  'renderer.today': 'today',
  'renderer.yesterday': 'yesterday',
  'renderer.error': 'Error:',
  'renderer.errors.title':
    '{count, plural, one {There is one thing to correct} other {There are # things to correct}}',
  'renderer.errors.hint': 'What you wrote is still here. Choose an item to go to the place to correct.',
  'renderer.repeat.add': 'Add {item}',
  'renderer.repeat.remove': 'Remove',
  'renderer.repeat.remove-named': 'Remove {item}',
  'renderer.repeat.removed': '{item} removed',
  'renderer.repeat.undo': 'Restore',
  'renderer.repeat.undo-named': 'Restore {item}',
  'renderer.repeat.added': '{item} added',
  'renderer.repeat.restored': '{item} restored',
  'renderer.repeat.full': '{max, plural, one {You can enter at most #.} other {You can enter at most #.}}',
  'renderer.repeat.none': 'You have not added anything.',
  'renderer.edit': 'Change',
  'renderer.edit-named': 'Change {section}',
};
