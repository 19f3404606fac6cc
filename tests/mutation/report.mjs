// What became of each mutant, for people to read.

export function reportOf(outcomes) {
  const survivors = outcomes.filter(({ killer, reason }) => !killer && !reason)
  const caught = outcomes.filter(({ killer }) => killer).length
  const spared = outcomes.length - caught - survivors.length
  const summary = `${outcomes.length} mutants: ${caught} caught, ${spared} spared with a reason, ${survivors.length} survived`
  const sections = [...Map.groupBy(outcomes, ({ file }) => file)].map(
    ([file, ofFile]) =>
      `## ${file}\n\n| line | change | of | caught by |\n|---|---|---|---|\n${ofFile.map(row).join('\n')}\n`,
  )
  return { survivors, summary, text: `# Mutants of the deciding\n\n${summary}.\n\n${sections.join('\n')}` }
}

function row({ line, what, was, killer, reason }) {
  const fate = killer ?? (reason ? `*spared:* ${reason}` : '**survived**')
  return `| ${line} | ${what} | \`${was.replaceAll('|', '\\|')}\` | ${fate.replaceAll('|', '\\|').replaceAll('\n', ' ')} |`
}
