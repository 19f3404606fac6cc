// As the app says it: the second frame begins after the first one was painted.
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('imprimatur:ready')))
