// The findings for another program: plain JSON, every field by its name in this house.
import type { FilesReport } from './report'

export function filesAsJson({ policy, engineVersion, posts, problems, counts }: FilesReport): string {
  const report = {
    format: 'imprimatur-check',
    version: 1,
    engineVersion,
    policy: { title: policy.document.title, version: policy.document.version, digest: policy.digest },
    counts,
    posts: posts.map(({ post, found }) => ({
      file: post.file,
      line: post.line,
      key: post.key,
      targets: post.content.targets,
      findings: found.map(({ finding, region }) => ({ ...finding, region })),
    })),
    problems,
  }
  return JSON.stringify(report, null, 2)
}
