// The German words, parted by where they are said. Every part is flat: English words, then the German ones.
import type { Catalogue } from '../language'
import app from './app.json'
import common from './common.json'
import compose from './compose.json'
import desk from './desk.json'
import diff from './diff.json'
import frame from './frame.json'
import policies from './policies.json'
import review from './review.json'
import schedule from './schedule.json'

export const catalogue: Catalogue = {
  ...app,
  ...common,
  ...compose,
  ...desk,
  ...diff,
  ...frame,
  ...policies,
  ...review,
  ...schedule,
}
