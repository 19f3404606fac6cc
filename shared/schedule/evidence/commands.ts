// The commands with which people check a pack by hand. They are the same for every pack; variables name what differs.

export const fileList: readonly string[] = [
  '| file | what it is |',
  '|---|---|',
  '| `report.html` | all of it for reading |',
  '| `schedule.json` | what was handed over; the exporter signed its SHA-256 |',
  '| `schedule.entry.json`, `entries/`, `posts/*/history.jsonl`, `posts/*/*.entry.json` | entries of the desk’s record, byte for byte |',
  '| `*.pae`, `*.sig` | the bytes that were signed (DSSE) and the signature (Ed25519) |',
  '| `*.dsse.json`, `*.statement.json` | the same as a DSSE envelope, and the in-toto statement in it |',
  '| `posts/*/content.json` | the content that was approved; its SHA-256 is the content digest |',
  '| `posts/*/findings.json`, `posts/*/changes.txt` | what the checks found, and what changed |',
  '| `policy/` | the policy in force; the SHA-256 of `policy.json` is the policy digest |',
  '| `checkpoint.txt`, `proofs.json` | the desk’s signed word for its whole record, and proofs (RFC 6962) that the entries are in it |',
  '| `keys/`, `keys.json`, `people.json` | public keys, whose they are, and what the people are called |',
  '| `timestamps/` | a checkpoint’s text and an authority’s token over it, for `openssl ts -verify -data N.txt -in N.tst -token_in -CAfile authority.pem` |',
  '| `manifest.json`, `manifest.*` | the SHA-256 of every other file, sealed by the desk |',
]

const isNamedByItself = (key: string) =>
  `[ "$(openssl pkey -pubin -in keys/${key}.pem -outform DER | sha256sum | cut -c1-32)" = "${key}" ]`
const verify = (key: string, stem: string) =>
  `openssl pkeyutl -verify -pubin -inkey keys/${key}.pem -rawin -in ${stem}.pae -sigfile ${stem}.sig`
const digestOf = (file: string) => `$(sha256sum < ${file} | cut -c1-64)`
/** A subject of an in-toto statement, as it is written there. */
const isSubject = (name: string, digest: string, file: string) =>
  `grep -qF '"name":"${name}","digest":{"sha256":"'${digest}'"}' ${file}`
const says = (field: string, value: string, file: string) => `grep -qF '"${field}":"'${value}'"' ${file}`

const aboutSignOff = (file: string) => [
  says('decision', 'approve', file),
  says('contentDigest', digestOf('$post/content.json'), file),
  says('policyDigest', digestOf('policy/policy.json'), file),
]

export const commands = {
  unaltered: [
    String.raw`sed -n 's/^ *"\([^"]*\)": "\([0-9a-f]\{64\}\)",\{0,1\}$/\2  \1/p' manifest.json | sha256sum --check --quiet`,
    String.raw`[ "$(grep -c '": "[0-9a-f]\{64\}"' manifest.json)" -eq "$(find . -type f ! -name 'manifest.*' | wc -l)" ]`,
  ],
  sealed: [
    isNamedByItself('$desk'),
    verify('$desk', 'manifest'),
    isSubject('manifest.json', digestOf('manifest.json'), 'manifest.pae'),
  ],
  checkpoint: [
    'work=$(mktemp -d)',
    `sed '/^$/,$d' checkpoint.txt > "$work/body"`,
    String.raw`sed -n "s/^— imprimatur\/$desk //p" checkpoint.txt | base64 -d | tail -c 64 > "$work/sig"`,
    'openssl pkeyutl -verify -pubin -inkey keys/$desk.pem -rawin -in "$work/body" -sigfile "$work/sig"',
    'sha256sum < "$work/body" | cut -c1-20',
  ],
  signOff: [
    isNamedByItself('$key'),
    verify('$key', '$sign_off'),
    isSubject(`'$subject'`, digestOf('$post/content.json'), '$sign_off.pae'),
    ...aboutSignOff('$sign_off.pae'),
  ],
  unsignedSignOff: aboutSignOff('$sign_off.entry.json'),
  handover: [
    isNamedByItself('$exporter'),
    verify('$exporter', 'schedule'),
    isSubject('schedule.json', digestOf('schedule.json'), 'schedule.pae'),
    `grep -qF '"contentDigest": "'${digestOf('$post/content.json')}'"' schedule.json`,
    'echo "$post was approved and handed over"',
  ],
  unsignedHandover: [
    says('schedule', digestOf('schedule.json'), 'schedule.entry.json'),
    `grep -qF '"contentDigest": "'${digestOf('$post/content.json')}'"' schedule.json`,
    'echo "$post is what was handed over, as far as an unsigned pack can say"',
  ],
  /** The climb of RFC 6962 from an entry to the root; the hashes of proofs.json begin in its third line. */
  inclusion: [
    String.raw`seq=$(sed 's/.*"position":\([0-9]*\),.*/\1/' $sign_off.statement.json)`,
    'index=$((seq - 1)) last=$(($(sed -n 2p "$work/body") - 1))',
    String.raw`(printf '\000'; cat $sign_off.entry.json) | openssl dgst -sha256 -binary > "$work/hash"`,
    String.raw`for step in $(sed -n "s/^{\"seq\":$seq,\"path\":\[\([0-9,]*\)\]}.*/\1/p" proofs.json | tr , ' '); do`,
    '  while [ $index -eq $last ] && [ $((index % 2)) -eq 0 ]; do index=$((index / 2)) last=$((last / 2)); done',
    String.raw`  printf %b "$(sed -n "$((step + 3))p" proofs.json | tr -d '",' | sed 's/../\\x&/g')" > "$work/other"`,
    '  if [ $((index % 2)) -eq 1 ]; then first=other second=hash; else first=hash second=other; fi',
    String.raw`  (printf '\001'; cat "$work/$first" "$work/$second") | openssl dgst -sha256 -binary > "$work/next"`,
    '  mv "$work/next" "$work/hash"',
    '  index=$((index / 2)) last=$((last / 2))',
    'done',
    '[ "$last" -eq 0 ]',
    '[ "$(base64 < "$work/hash")" = "$(sed -n 3p "$work/body")" ]',
    'echo "its sign-off is entry $seq of the record"',
  ],
} as const satisfies Record<string, readonly string[]>
