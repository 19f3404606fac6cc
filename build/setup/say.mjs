// One line for every step, so that a person watching knows what the machine is doing and why.

export function say(text) {
  process.stdout.write(`• ${text}\n`)
}

/** Ends the program with a message that says what is wrong and what to do. */
export function stop(problem, remedy) {
  process.stderr.write(`\n✖ ${problem}\n${remedy ? `  ${remedy.split('\n').join('\n  ')}\n` : ''}`)
  process.exit(1)
}
