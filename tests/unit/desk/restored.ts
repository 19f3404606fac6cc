// A desk as it comes back from a snapshot.
import { PostReader, recordOfPost } from '../../../shared/desk/post-record'
import { deskFrom, type DeskState, recordOfDesk } from '../../../shared/desk/state'

export function restored(state: DeskState): DeskState {
  const reader = new PostReader()
  const posts = throughJson([...state.posts.values()].map(recordOfPost)).map((record) => reader.read(record))
  return deskFrom(throughJson(recordOfDesk(state)), new Map(posts.map((post) => [post.id, post])))
}

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
