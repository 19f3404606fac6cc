// Every post of the sample desk with what happened to it.
import { appAndHomes } from './posts-app'
import { branches } from './posts-branches'
import { community } from './posts-community'
import { fraud } from './posts-fraud'
import { inGerman } from './posts-german'
import { listed } from './posts-lists'
import { savings } from './posts-savings'
import { inSpanish } from './posts-spanish'
import type { Story } from './story'

export const stories: readonly Story[] = [
  ...savings,
  ...branches,
  ...fraud,
  ...community,
  ...appAndHomes,
  ...inGerman,
  ...inSpanish,
  ...listed,
]
