// The command line: the same Desk without a window. Each command answers its exit code.
import { check, checkUsage } from './check'
import { type CommandName, isCommandName } from './command-names'
import { demo } from './demo'
import { verify, verifyUsage } from './verify'

type Say = (line: string) => void

const usage = `Usage: imprimatur demo [FOLDER]

  demo   does the main job on a sample desk without a window: drafts are imported and checked, three people
         sign them off, the schedule is exported, and the record is verified. Files go to a folder of their
         own, in FOLDER or among the temporary files.

${checkUsage}
${verifyUsage}`

const commands: Readonly<Record<CommandName, (args: readonly string[], say: Say, complain: Say) => Promise<number>>> = {
  check: (args, say, complain) => check(args, say, complain),
  demo: ([folder], say) => demo(folder ?? null, say),
  verify,
  help: async (_args, say) => {
    say(usage)
    return 0
  },
}

/** @returns the exit code */
export async function runCommand([name = 'help', ...args]: readonly string[]): Promise<number> {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const complain = (line: string) => process.stderr.write(`${line}\n`)
  if (isCommandName(name)) return commands[name](args, say, complain)
  complain(`There is no command named ${name}.\n\n${usage}`)
  return 2
}
