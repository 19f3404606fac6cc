// Commands of people and keys.
import { t } from '../../words/say'
import type { CommandEntry } from './command'

export const peopleCommands = [
  { id: 'people.next', title: t('Next person'), where: 'people', menu: 'Go', keys: ['j', 'ArrowDown'] },
  { id: 'people.previous', title: t('Previous person'), where: 'people', menu: 'Go', keys: ['k', 'ArrowUp'] },
  {
    id: 'people.add',
    title: t('Add a person…'),
    where: 'people',
    menu: 'File',
    keys: ['a'],
    also: t('invite, new user, onboard', undefined, 'what a command is found by'),
  },
  {
    id: 'people.roles',
    title: t('Change the roles…'),
    where: 'people',
    menu: 'Edit',
    keys: ['r'],
    also: t('permissions, rights, access', undefined, 'what a command is found by'),
  },
  {
    id: 'people.cover',
    title: t('Have somebody cover…'),
    where: 'people',
    menu: 'Edit',
    keys: ['c'],
    also: t('holiday, vacation, out of office, delegate, substitute', undefined, 'what a command is found by'),
  },
  { id: 'people.end-cover', title: t('End cover…'), where: 'people', menu: 'Edit', keys: ['x'] },
  { id: 'people.enrol', title: t('Enrol a new key…'), where: 'people', menu: 'Edit', keys: ['e'] },
  {
    id: 'people.revoke',
    title: t('Revoke the key…'),
    where: 'people',
    menu: 'Edit',
    keys: ['v'],
    also: t('lost key, stolen, disable', undefined, 'what a command is found by'),
  },
  {
    id: 'people.remove',
    title: t('Remove from the desk…'),
    where: 'people',
    menu: 'Edit',
    keys: ['Delete'],
    also: t('offboard, delete the user', undefined, 'what a command is found by'),
  },
  {
    id: 'people.erase',
    title: t('Erase the name…'),
    where: 'people',
    menu: 'Edit',
    keys: [],
    also: t('GDPR, forget, privacy', undefined, 'what a command is found by'),
  },
] as const satisfies readonly CommandEntry[]
