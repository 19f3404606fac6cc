// Starts the worker that judges packs. The page's policy asks for Trusted Types, so the worker's address is vouched for
// here; it is the one the build wrote, never one made of text.
// oxlint-disable-next-line import/default -- Vite makes the default export: the address of the worker it built
import address from '../pack.worker.ts?worker&url'

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
}

const trusted = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes
const policy = trusted?.createPolicy('imprimatur-pack-worker', { createScriptURL: (url) => url })

export function startPackWorker(): Worker {
  return new Worker(policy ? policy.createScriptURL(address) : address, { type: 'module', name: 'packs' })
}
