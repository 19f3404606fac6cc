// Copies of the desk: where they go, when they are made, which there are, and restoring one.
import { ArchiveRestore, FolderOpen, HardDrive } from 'lucide-react'
import type { BackupState } from '../../../../shared/bridge/contract'
import type { Zone } from '../../../../shared/kit/time'
import { useDesk } from '../../../data'
import { Ago, At, Banner, Button, Checkbox, EmptyState, List, Select } from '../../../parts'
import { bytesInWords, entriesInWords } from '../words'
import styles from './copies.module.css'
import { Progressing } from './progressing'
import { RestoreSheet } from './restore-sheet'
import { type CopiesHere, useCopies } from './use-copies'
import { type Restore, useRestore } from './use-restore'
import { inOneText, keepOptions, nameOfFolder } from './words'
import { useHelpPage } from '../../../help/opening'
import { t } from '../../../../shared/words/say'
import { rich } from '../../../parts/rich'

export function Copies() {
  useHelpPage('copies')
  const { zone } = useDesk()
  const copies = useCopies()
  const restore = useRestore()
  const { state, fault } = copies
  return (
    <section className={styles['copies']} aria-label={t('Copies of the desk')}>
      <div className={styles['column']}>
        <Head copies={copies} restore={restore} />
        <Problems copies={copies} restore={restore} zone={zone} />
        {fault !== null && <Banner tone="blocker">{t('The copies could not be looked up: {fault}', { fault })}</Banner>}
        <Underway copies={copies} restore={restore} />
        {state && (state.folder === null ? <NoFolder copies={copies} /> : <Settings copies={copies} state={state} />)}
        {state?.folder != null && <CopyList state={state} zone={zone} />}
      </div>
      <RestoreSheet restore={restore} zone={zone} isDeskOpen />
    </section>
  )
}

interface HereProps {
  readonly copies: CopiesHere
  readonly restore: Restore
}

function Head({ copies, restore }: HereProps) {
  const { state, busy } = copies
  const reading = restore.busy ? t('A copy is being read.') : null
  const noFolder = state
    ? state.folder === null
      ? t('Choose a folder first.')
      : null
    : t('The copies are being looked up.')
  return (
    <header className={styles['head']}>
      <div className={styles['about']}>
        <h2>{t('Copies')}</h2>
        <p className={styles['words']}>
          {t(
            'A copy holds the whole record, the keys, and what writers have typed: keep it as safe as the desk itself. It is read back from its first byte before it counts.',
          )}
        </p>
      </div>
      <div className={styles['acts']}>
        <Button
          icon={<ArchiveRestore aria-hidden />}
          reason={busy ? t('A copy is being made.') : reading}
          onPress={restore.choose}
        >
          {t('Restore…')}
        </Button>
        <Button
          kind="primary"
          reason={noFolder ?? reading ?? (busy ? t('A copy is being made.') : null)}
          onPress={copies.backUpNow}
        >
          {t('Back up now')}
        </Button>
      </div>
    </header>
  )
}

/** What went wrong just now, or the last time. The sheet says what is wrong with what it shows. */
function Problems({ copies, restore, zone }: HereProps & { readonly zone: Zone }) {
  const now = copies.problem ?? (restore.report ? null : restore.problem)
  const before = copies.state?.failed
  return (
    <>
      {now && (
        <Banner tone="blocker" urgent>
          {inOneText(now)}
        </Banner>
      )}
      {before && before.problem.what !== now?.what && (
        <Banner tone="warning">
          <p>
            {rich('The last time, at {when}: {problem}', {
              when: <At instant={before.at} zone={zone} />,
              problem: inOneText(before.problem),
            })}
          </p>
        </Banner>
      )}
    </>
  )
}

function Underway({ copies, restore }: HereProps) {
  if (restore.busy === 'reading') return <Progressing words={t('Reading the copy…')} progress={restore.progress} />
  if (restore.busy) return null
  if (!copies.busy && !copies.progress) return null
  return <Progressing words={t('Copying, and reading back what was written…')} progress={copies.progress} />
}

function NoFolder({ copies }: { readonly copies: CopiesHere }) {
  return (
    <EmptyState
      icon={<HardDrive />}
      title={t('No copies of this desk are made')}
      actions={
        <Button kind="primary" onPress={copies.chooseFolder}>
          {t('Choose a folder for copies…')}
        </Button>
      }
    >
      {t(
        'If this computer is lost, the record is lost with it. Choose a folder on another drive, and a copy is made every day while the desk is open.',
      )}
    </EmptyState>
  )
}

function Settings({ copies, state }: { readonly copies: CopiesHere; readonly state: BackupState }) {
  const { folder, daily, keep } = state
  return (
    <section className={styles['settings']} aria-label={t('Where and when')}>
      <div className={styles['folder']}>
        <h3>{t('Folder')}</h3>
        <p className={styles['path']}>{folder}</p>
        <Button size="small" icon={<FolderOpen aria-hidden />} onPress={copies.chooseFolder}>
          {t('Choose another…')}
        </Button>
      </div>
      <div className={styles['when']}>
        <h3>{t('When')}</h3>
        <Checkbox
          label={t('Make a copy every day while the desk is open')}
          checked={daily}
          onChange={(isOn) => copies.set({ daily: isOn })}
        />
      </div>
      <Select
        label={t('Keep', undefined, 'how many copies')}
        value={String(keep)}
        options={keepOptions(keep)}
        onChange={(count) => copies.set({ keep: Number(count) })}
        description={t('An older copy is removed only when a newer one, read back, holds all of it.')}
        className={styles['keep'] ?? ''}
      />
    </section>
  )
}

function CopyList({ state, zone }: { readonly state: BackupState; readonly zone: Zone }) {
  if (state.copies.length === 0) {
    // Where the folder could not be read, that was said above.
    return state.failed ? null : (
      <p className={styles['none']}>
        {t('There is no copy of this desk in this folder yet. Back up now to make the first.')}
      </p>
    )
  }
  return (
    <section className={styles['list']}>
      <h3 id="copies-there">
        {t('{count, plural, one {# copy} other {# copies}} in this folder', { count: state.copies.length })}
      </h3>
      <List label={t('Copies, the newest first')} items={state.copies} keyOf={({ folder }) => folder} boxed>
        {(copy) => (
          <div className={styles['copy']}>
            <p className={styles['made']}>
              <At instant={copy.at} zone={zone} />
              <span className={styles['ago']}>
                <Ago since={copy.at} zone={zone} />
              </span>
            </p>
            <p className={styles['holds']}>
              {entriesInWords(copy.entries)}, {bytesInWords(copy.bytes)}
            </p>
            <p className={styles['name']} title={copy.folder}>
              {nameOfFolder(copy.folder)}
            </p>
            {copy.fingerprint && (
              <p className={styles['fingerprint']} title={t('Fingerprint of the checkpoint in it')}>
                {copy.fingerprint}
              </p>
            )}
          </div>
        )}
      </List>
    </section>
  )
}
