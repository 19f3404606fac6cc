// The German words, parted by where they are said. Every part is flat: English words, then the German ones.
import type { Catalogue } from '../language'
import common from './common.json'

export const catalogue: Catalogue = { ...common }
