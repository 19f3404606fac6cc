// Words of ours within a post's text, such as a button that unfolds it: they are read in our language and from left to right,
// whatever the post is written in.
import { locale } from '../../shared/words/language'

/** To spread on the element that holds them. */
export const inOurWords = { lang: locale(), dir: 'ltr' } as const
