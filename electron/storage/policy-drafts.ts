// The next version of the policy as somebody is editing it, one file a person.
import * as z from 'zod'
import { PolicyDraft } from '../../shared/policy/draft'
import { Kept } from './kept'

const KeptDraft = z.strictObject({ draft: PolicyDraft, at: z.iso.datetime() })
type KeptDraft = Readonly<z.infer<typeof KeptDraft>>

export class PolicyDrafts extends Kept<KeptDraft> {
  constructor(deskFolder: string) {
    super(deskFolder, KeptDraft)
  }

  keep(person: string, kept: KeptDraft | null): Promise<void> {
    return this.keepAs(`${person}\npolicy`, kept)
  }

  read(person: string): Promise<KeptDraft | null> {
    return this.readAs(`${person}\npolicy`)
  }
}
