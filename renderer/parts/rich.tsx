// Words with more than text in them: a link, a key, a name that stands out.
import { Children, type ReactElement, type ReactNode } from 'react'
import { type RichValues, richParts } from '../../shared/words/say'

/** For what stands out in a sentence. */
export const strong = (words: ReactNode): ReactElement => <strong>{words}</strong>

/** As `t`; `<name>…</name>` in the words is handed to the function of that name. */
export function rich(source: string, values: RichValues<ReactElement>, context?: string): ReactNode {
  return Children.toArray(richParts(source, values, context))
}
