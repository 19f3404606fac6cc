// A program that keeps its compiled code as the app does, in a folder it is given: entry.mjs, which tells its build, and
// work.mjs, which is its code.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { keepCompiledCode } from '../../../electron/app/compiled-code'

const [folder = ''] = process.argv.slice(2)
const writeDown = keepCompiledCode(folder, join(folder, 'entry.mjs'))
const { said } = (await import(pathToFileURL(join(folder, 'work.mjs')).href)) as { readonly said: string }
process.stdout.write(said)
process.once('exit', writeDown)
