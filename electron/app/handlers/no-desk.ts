import type { Problem } from '../../../shared/bridge/contract'

export const noDesk: Problem = { what: 'No desk is open.', safe: 'Nothing was changed.', wayOut: 'Open a desk first.' }
