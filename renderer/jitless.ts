// Runs before any schema is made: zod would try to compile its schemas with `new Function`, which the page's policy
// refuses. Zod then works without, but every refusal is reported as a violation. This is what `z.config({ jitless:
// true })` sets; it is set by hand because importing zod here would tie this file to the chunk of the schemas.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
