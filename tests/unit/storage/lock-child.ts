// A process that takes the lock of a desk and holds it until it is ended, or says who has it.
import { type LockKind, lockDesk } from '../../../electron/storage/lock'

const [folder = '', kind = 'abstract'] = process.argv.slice(2)
const locked = await lockDesk(folder, kind as LockKind)
process.stdout.write(`${JSON.stringify(locked.ok ? { ok: true } : locked)}\n`)
setInterval(() => undefined, 60_000)
