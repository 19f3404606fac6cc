import { expect, it } from 'vitest'
import { PostReader, type PostRecord, recordOfPost } from '../../../shared/desk/post-record'
import type { Post } from '../../../shared/desk/state'
import { content, SmallDesk } from './small-desk'

const kept = (post: Post) => JSON.parse(JSON.stringify(recordOfPost(post))) as PostRecord

it('a post that somebody else saved and that was decided comes back as it was', () => {
  const desk = new SmallDesk()
  desk.draft('ana', 'p', 'Our branch opens at nine.', { language: 'de', campaign: 'Spring', slot: null })
  desk.edit('ben', 'p', 'Our branch opens at ten.')
  desk.submit('ana', 'p')
  desk.sign('cleo', 'p')
  const post = desk.post('p')
  expect(post.signOffs).toHaveLength(1)
  expect(post.revisions.map(({ by }) => by)).toEqual(['ana', 'ben'])
  expect(new PostReader().read(kept(post))).toEqual(post)
})

it('a record says of a draft what it is, and not what it is not', () => {
  const desk = new SmallDesk()
  desk.draft('ana', 'p', 'Our branch opens at nine.')
  const { revisions, ...rest } = kept(desk.post('p'))
  expect(Object.keys(rest)).toEqual(['id', 'key', 'createdBy', 'createdAt'])
  expect(revisions.map((revision) => Object.keys(revision.content))).toEqual([['text', 'targets', 'slot']])
})

it('what is empty, and the accounts that many posts are for, is held once for all that are read', () => {
  const desk = new SmallDesk()
  for (const id of ['p', 'q']) desk.must('ana', { type: 'draft-post', post: id, content: content(`This is ${id}.`) })
  const reader = new PostReader()
  const [p, q] = ['p', 'q'].map((id) => reader.read(kept(desk.post(id))))
  expect(p?.comments).toBe(q?.comments)
  expect(p?.revisions[0].content.targets).toBe(q?.revisions[0].content.targets)
  expect(p?.revisions[0].content.claims).toBe(q?.revisions[0].content.claims)
})
