// The command line as a program of its own, run by Node.
import { runCommand } from './commands'

process.exitCode = await runCommand(process.argv.slice(2))
