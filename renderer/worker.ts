// Starts a worker. The page's policy asks for Trusted Types, so the worker's address is vouched for here; it is one that
// the build wrote, never one made of text.
import { spokenLanguage } from '../shared/words/language'

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
}

const trusted = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes
const policy = trusted?.createPolicy('imprimatur-worker', { createScriptURL: (url) => url })

/** `address`: what Vite gives for `…?worker&url`. The worker's name ends in the language that the window speaks. */
export function startWorker(address: string, name: string): Worker {
  const options: WorkerOptions = { type: 'module', name: `${name} ${spokenLanguage()}` }
  return new Worker(policy ? policy.createScriptURL(address) : address, options)
}
