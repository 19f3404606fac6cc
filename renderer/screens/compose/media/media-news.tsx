// What became of files that were added: on their way, waiting for a word from the writer, or not taken and why.
import { Banner } from '../../../parts/banner'
import { Button } from '../../../parts/button'
import { Hidden } from '../../../parts/hidden'
import { rich } from '../../../parts/rich'
import type { MediaTaking } from './use-media-taking'
import { t } from '../../../../shared/words/say'

export function MediaNews({ taking }: { readonly taking: MediaTaking }) {
  const { busy, waiting, refused, announcement, settle, dismiss } = taking
  return (
    <>
      <Hidden>
        <span role="status">{busy > 0 ? t('Adding media…') : announcement}</span>
      </Hidden>
      {waiting.map(({ token, name }) => (
        <Banner
          key={token}
          tone="warning"
          urgent
          actions={
            <>
              <Button size="small" kind="primary" onPress={() => settle(token, true)}>
                {t('Take it without the place')}
              </Button>
              <Button size="small" onPress={() => settle(token, false)}>
                {t('Leave it')}
              </Button>
            </>
          }
        >
          {rich(
            '{name} says where it was taken. Everybody who gets the file could read that, so it is taken only without it.',
            { name: <bdi>{name}</bdi> },
          )}
        </Banner>
      ))}
      {refused.length > 0 && (
        <Banner
          tone="blocker"
          urgent
          actions={
            <Button size="small" onPress={dismiss}>
              {t('Understood')}
            </Button>
          }
        >
          <ul>
            {refused.map(({ name, what, wayOut }, index) => (
              // The same file may be refused twice.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={`${name} ${index}`}>
                {rich('{name}: {what} {wayOut}', { name: <bdi>{name}</bdi>, what, wayOut })}
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  )
}
