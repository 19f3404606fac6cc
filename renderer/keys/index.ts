export { useCommands, runCommand, availability } from './bindings'
export { commandOf, keysInWords } from './labels'
