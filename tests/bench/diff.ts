// What diff.bench.ts measures.
export { changesIn } from '../../shared/diff/changes'
export { diffProse } from '../../shared/diff/prose'
