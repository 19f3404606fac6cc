// The file that the demo imports: five drafts that can be read, one of them against policy, and one row that cannot be read.

/** @param day a date in the coming week, YYYY-MM-DD */
export function demoDrafts(day: string): string {
  return [
    'Text,Account,Date,Time,Campaign,Language',
    `"Our branch in Leith opens its doors again on Saturday, with coffee and a warm room.",x/northbank,${day},09:00,Branches,en`,
    `"Fraudsters ask for codes. We never do. If a caller wants yours, hang up and ring the number on your card.",bluesky/northbank.example,${day},10:30,Fraud awareness,en`,
    `"Ab Montag beraten wir Sie in Leith auch auf Deutsch, abends bis 19 Uhr. Kommen Sie vorbei.",linkedin/northbank,${day},08:15,Branches,de`,
    `"Este sábado plantamos 200 árboles con vecinos de Getafe. 🌳",x/northbank-es,${day},11:00,Comunidad,es`,
    `"Congratulations to Maria on her new home! Her account DE89 3704 0044 0532 0130 00 is ready.",x/northbank,${day},12:00,Mortgages,en`,
    `"This row names an account that the desk does not have.",myspace/northbank,${day},13:00,,en`,
    '',
  ].join('\n')
}
