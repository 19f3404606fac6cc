// The command line: the same Desk without a window.
import { demo } from './demo'

const usage = `Usage: imprimatur demo [FOLDER]

  demo   does the main job on a sample desk without a window: drafts are imported and checked, three people
         sign them off, the schedule is exported, and the record is verified. Files go to a folder of their
         own, in FOLDER or among the temporary files.
`

const [command, ...args] = process.argv.slice(2)
if (command === 'demo') {
  process.exitCode = await demo(args[0] ?? null, (line) => process.stdout.write(`${line}\n`))
} else {
  process.stderr.write(usage)
  process.exitCode = command === undefined || command === 'help' ? 0 : 2
}
