// What a picture, film or document is, by the ending of its name or address: nobody opens the file for a check.
import type { Media } from '../post/content'

export const mediaKinds = ['picture', 'film', 'document', 'unknown'] as const
export type MediaKind = (typeof mediaKinds)[number]

const endings: Readonly<Record<Exclude<MediaKind, 'unknown'>, readonly string[]>> = {
  picture: ['jpg', 'jpeg', 'png', 'gif', 'webp', 'heic', 'heif', 'avif', 'svg', 'bmp', 'tif', 'tiff'],
  film: ['mp4', 'm4v', 'mov', 'webm', 'avi', 'mkv', 'mpg', 'mpeg', '3gp', 'ogv', 'wmv'],
  document: ['pdf', 'doc', 'docx', 'ppt', 'pptx', 'odp', 'odt', 'key'],
}

const byEnding = new Map(
  (['picture', 'film', 'document'] as const).flatMap((kind) => endings[kind].map((ending) => [ending, kind] as const)),
)

export function mediaKindOf({ name, url }: Pick<Media, 'name' | 'url'>): MediaKind {
  return kindBy(name) ?? kindBy(url?.split(/[?#]/)[0] ?? '') ?? 'unknown'
}

function kindBy(path: string): MediaKind | null {
  const ending = /\.([a-z0-9]{2,4})$/i.exec(path.trim())?.[1]?.toLowerCase()
  return (ending && byEnding.get(ending)) || null
}
