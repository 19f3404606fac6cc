// How the person is told of things: of what, when not, and whether outside the window as well. Kept at once, for them alone,
// on this computer.
import type { NoticeReport } from '../../shared/bridge/contract'
import { noticeKinds } from '../../shared/desk/queries/notices/notice'
import { type NoticeSettings, usualNotices } from '../../shared/desk/queries/notices/settings'
import { noticeKindNames } from '../../shared/desk/queries/notices/words'
import { quietInWords, weekdays } from '../../shared/review/quiet'
import { useDesk } from '../data'
import { openOverlay, useOverlay } from '../keys/overlay'
import { Banner } from '../parts/banner'
import { Button } from '../parts/button'
import { Checkbox, Choices } from '../parts/choices'
import { Sheet } from '../parts/dialog'
import { Select } from '../parts/select'
import { TextField } from '../parts/text-field'
import { setNotices, useNotices } from './notices'
import styles from './settings-sheet.module.css'
import { t } from '../../shared/words/say'

export function NoticeSettingsSheet() {
  const isOpen = useOverlay(({ open }) => open === 'notice-settings')
  const report = useNotices()
  if (!isOpen || !report) return null
  return (
    <Sheet
      open
      onClose={() => openOverlay(null)}
      title={t('How I am told')}
      description={t('Yours alone, and on this computer. It is kept as you change it.')}
      actions={
        <>
          <Button onPress={() => setNotices(usualNotices)}>{t('Back to the usual')}</Button>
          <Button kind="primary" onPress={() => openOverlay('notices')}>
            {t('Done')}
          </Button>
        </>
      }
    >
      <NoticeFields report={report} />
    </Sheet>
  )
}

const here = 'here'

export function NoticeFields({ report }: { readonly report: NoticeReport }) {
  const { settings, zone, isPossible, refused } = report
  const { quiet, off, outside } = settings
  const desk = useDesk()
  const set = (change: Partial<NoticeSettings>) => setNotices({ ...settings, ...change })
  const setQuiet = (change: Partial<NoticeSettings['quiet']>) => set({ quiet: { ...quiet, ...change } })
  const zones = [...new Set([desk.zone, ...(quiet.zone === null ? [] : [quiet.zone])])]
  return (
    <div className={styles['fields']}>
      <fieldset className={styles['part']}>
        <legend>{t('What I am told of')}</legend>
        {noticeKinds.map((kind) => (
          <Checkbox
            key={kind}
            label={
              <span className={styles['kind']}>
                {noticeKindNames[kind].title}
                <span className={styles['about']}>{noticeKindNames[kind].about}</span>
              </span>
            }
            checked={!off.includes(kind)}
            onChange={(isOn) => set({ off: isOn ? off.filter((other) => other !== kind) : [...off, kind] })}
          />
        ))}
      </fieldset>
      <fieldset className={styles['part']}>
        <legend>{t('Outside the window')}</legend>
        <Checkbox
          label={
            <span className={styles['kind']}>
              {t('The computer tells me while I look elsewhere')}
              <span className={styles['about']}>
                {t(
                  'It says which post it is and what is wanted. It quotes no words of the post and names nobody, because others may see your screen while it is locked.',
                )}
              </span>
            </span>
          }
          checked={outside && isPossible}
          reason={
            isPossible
              ? null
              : t(
                  'Not possible here: this computer has no notifications that an app could use. The bell shows everything.',
                )
          }
          onChange={(isOn) => set({ outside: isOn })}
        />
        {outside && isPossible && refused !== null && (
          <Banner tone="warning">{`${refused} ${t('The bell shows everything all the same.')}`}</Banner>
        )}
      </fieldset>
      <fieldset className={styles['part']}>
        <legend>{t('Quiet hours')}</legend>
        <p className={styles['about']}>
          {t(
            'Quiet {quiet}. What comes up then is told in one notification when they end. The bell shows it at once.',
            {
              quiet: quietInWords(quiet),
            },
          )}
        </p>
        <div className={styles['hours']}>
          <TextField
            label={t('From')}
            type="time"
            value={quiet.from}
            onChange={(from) => {
              if (from !== '') setQuiet({ from })
            }}
          />
          <TextField
            label={t('To')}
            type="time"
            value={quiet.to}
            onChange={(to) => {
              if (to !== '') setQuiet({ to })
            }}
          />
        </div>
        <Choices
          label={t('Days that are quiet as a whole')}
          options={weekdays.map(({ day, name }) => ({ value: String(day), label: name }))}
          chosen={quiet.days.map(String)}
          onChange={(days) => setQuiet({ days: days.map(Number).toSorted((a, b) => a - b) })}
        />
        <Select
          label={t('By the clock of')}
          value={quiet.zone ?? here}
          options={[
            { value: here, label: t('This computer ({zone})', { zone }) },
            ...zones.map((name) => ({
              value: name,
              label: name === desk.zone ? t('The desk ({name})', { name }) : name,
            })),
          ]}
          onChange={(chosen) => setQuiet({ zone: chosen === here ? null : chosen })}
        />
      </fieldset>
    </div>
  )
}
