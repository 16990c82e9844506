import type { Catalogue } from '@istanze/shared';
import type { streets as model } from '../it/streets';

/** Texts of the page of streets and civic numbers. ICU MessageFormat. */
export const streets: Catalogue<keyof typeof model> = {
  'streets.title': 'Streets and civic numbers',
  'streets.intro':
    'Which zone civic numbers belong to. Services use it when a person writes an address: a change counts at once.',
  'streets.set': 'List',
  'streets.add': 'Add a stretch',
  'streets.edit': 'Edit the stretch',
  'streets.save': 'Save the stretch',
  'streets.saved': 'Stretch saved',
  'streets.search': 'Search for a street or a value',
  'streets.count':
    '{count, plural, one {# stretch} other {# stretches}} in {streets, plural, one {# street} other {# streets}}',
  'streets.street': 'Street',
  'streets.street-help': 'Write part of the name and choose the street.',
  'streets.no-street': 'Choose a street of the municipality.',
  'streets.no-number': 'Write the civic numbers in digits.',
  'streets.numbers': 'Numbers',
  'streets.from': 'From number',
  'streets.to': 'To number',
  'streets.from-to': 'from {from, number, ::group-off} to {to, number, ::group-off}',
  'streets.parity': 'Side',
  'streets.parity.ALL': 'All numbers',
  'streets.parity.ODD': 'Odd only',
  'streets.parity.EVEN': 'Even only',
  'streets.value': 'Value',
  'streets.value-help': 'For example the zone: “A”. The rules of services use this word.',
  'streets.named': '{street}, from {from, number, ::group-off} to {to, number, ::group-off}',
  'streets.edit-named': 'Edit {name}',
  'streets.remove': 'Remove',
  'streets.remove-named': 'Remove {name}',
  'streets.removed': 'Removed: {name}',
  'streets.not-removed': 'The stretch was not removed: somebody changed it. Reload the page.',
  'streets.empty': 'No civic numbers',
  'streets.empty-help': 'Add the first stretch: a street, its numbers and the zone they belong to.',
};
