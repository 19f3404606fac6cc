import type { Media } from '../../../shared/post/content'

/** A picture in Northbank's invented media library, with its words. */
export function picture(name: string, alt: string): Media {
  return { name, alt, url: `https://media.northbank.example/library/${name}`, digest: null }
}
