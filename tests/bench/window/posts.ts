// What a bank says in years: a hundred thousand posts of 120 to 280 characters, always the same ones, of which hardly two
// are alike. Some hold what the checks look for.

const parts = [
  `Our branch in Leith|The team at the harbour|Our savings desk|Everyone in Mainz|The reading club|Our app|The mortgage team
The new foyer|Tom from repairs|Our apprentices|The youth fund|A customer of ours|The night desk|Our gardeners|The choir
The cyclists among us|Our card centre|The archive|Grandparents|First-time buyers|The food bank|Our lawyers|Two volunteers`,
  `opens|explains|celebrates|repairs|collects|answers|moves|paints|plans|teaches|hosts|reads|measures|translates|checks
prints|visits|delivers|photographs|renews|mends|plants|names|compares`,
  `the old mill|first mortgages|our pension guide|the ramp at the door|forty bicycles|your questions|the fee table|coffee
a quiet room|school books|the winter garden|spare change|the queue at noon|a map of the town|the evening course|warm coats
the exchange rates|our oldest ledger|the savings plan|lost cards|the street party|a song|the voice of the app|paper forms`,
  `in Leith|at the harbour|on Market Street|by the river|in all 14 branches|at the university|in Mainz|next to the station
under the bridge|at the open day|on the phone|in the app|behind the town hall|in three languages|at the clinic|upstairs`,
].map((words) => words.split(/[|\n]/))
const months = 'January|March|April|May|June|September|October|November'.split('|')
const endings = [
  '',
  '',
  '#Leith',
  '#FirstHome',
  'https://northbank.example/news',
  '#Savings',
  '📚',
  'Guaranteed returns!',
]

export function manyPosts(count: number): readonly string[] {
  let state = 0x2545f491
  const next = (most: number) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % most
  }
  const one = (words: readonly string[]) => words[next(words.length)] ?? ''
  return Array.from({ length: count }, () => {
    const least = 100 + next(110)
    let text = ''
    while (text.length < least)
      text += `${parts.map(one).join(' ')} from ${9 + next(9)}:${10 + next(50)} on ${1 + next(28)} ${one(months)}. `
    return `${text}${one(endings)}`.trim()
  })
}
