// What a bundle is called on disk, and how much one holds.

export const bundleFile = { name: 'bundle.json', entry: 'bundle.entry.json', stem: 'bundle' } as const
export const bundleExtension = 'imprimatur-bundle'

/** In bytes; 500 posts of the longest text any channel takes fit. */
export const largestBundle = 32 * 1024 * 1024
export const mostHandedOver = 500
