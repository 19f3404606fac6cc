// Without schemas: a window asks which one it is before anything else.

/** How a window can show a single post. */
export const popOutModes = ['review', 'compose'] as const
