// What speed.measure.ts measures.
export { compilePolicy } from '../../../shared/policy/compile'
export { check } from '../../../shared/policy/engine'
export { shippedPolicy } from '../../../shared/policy/packs'
export { sectors } from '../../../shared/policy/sectors'
export { context, manyPosts, postOf, samples, shipped } from './posts'
