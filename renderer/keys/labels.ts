// How keys read on this computer.
export * from '../../shared/bridge/key-labels'

export const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform)
