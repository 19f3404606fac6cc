// The names of the command line's commands, apart from what they do, so that opening a window loads none of it.

const names = ['check', 'demo', 'verify', 'help'] as const
export type CommandName = (typeof names)[number]

export const isCommandName = (name: string): name is CommandName => (names as readonly string[]).includes(name)

/** Whether these are words for the command line, and not for a window. */
export const isCommand = ([name]: readonly string[]): boolean => name !== undefined && isCommandName(name)
