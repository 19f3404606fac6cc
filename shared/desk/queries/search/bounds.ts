// How much may be asked for at once. Without schemas: a link is read before any of those is loaded.
export const longestSearch = 1_000
export const mostFilters = 40
