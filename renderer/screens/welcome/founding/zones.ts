// Every time zone this computer knows.
const names = Intl.supportedValuesOf('timeZone')

export const zones: readonly { readonly value: string; readonly label: string }[] = [
  ...(names.includes('UTC') ? names : ['UTC', ...names]),
].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
