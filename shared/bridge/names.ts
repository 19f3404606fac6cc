// The names of the bridge's calls, apart from their schemas, so that the preload stays a page long.

export const callNames = [
  'appInfo',
  'setPreferences',
  'openSampleDesk',
  'openRecentDesk',
  'foundDesk',
  'closeDesk',
  'deskView',
  'signIn',
  'signOut',
  'queuePage',
  'postView',
  'act',
  'undo',
  'draftPost',
  'keepWorkingCopy',
  'workingCopy',
  'allKept',
  'chooseImport',
  'readImport',
  'takeImport',
  'cancelImport',
  'exportProfiles',
  'previewExport',
  'writeExport',
  'showFile',
] as const

export type CallName = (typeof callNames)[number]

export const channelOf = (name: CallName) => `imprimatur:${name}`
export const pushChannel = 'imprimatur:push'
