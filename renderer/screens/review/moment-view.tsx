// A moment in a few words; the exact one in its title.
import type { Instant, Zone } from '../../../shared/kit/time'
import { useNow } from '../../parts/when'
import { instantInWords } from '../../parts/when-words'
import { momentInShort } from './moment'

export function Moment({ instant, zone }: { readonly instant: Instant; readonly zone: Zone }) {
  const now = useNow()
  return (
    <time dateTime={instant} title={instantInWords(instant, zone)}>
      {momentInShort(instant, zone, now)}
    </time>
  )
}
