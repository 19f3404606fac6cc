// The templates of the desk, for a new post to begin from.
import { noRegisters, type Template } from '../../../../shared/policy/registers'
import { useCall } from '../../../data'
import { Dialog } from '../../../parts/dialog'
import { EmptyState } from '../../../parts/empty-state'
import { PickList } from '../../../parts/pick-list'
import styles from '../text-pane.module.css'
import { t } from '../../../../shared/words/say'

interface TemplatePickerProps {
  readonly onPick: (template: Template) => void
  readonly onClose: () => void
}

export function TemplatePicker({ onPick, onClose }: TemplatePickerProps) {
  const { templates } = useCall('registers', null).data ?? noRegisters
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Begin from a template')}
      description={t(
        'A post that has words already stays as it is; the template begins a new one. Letters jump to a template, Enter takes it.',
      )}
    >
      {templates.length === 0 ? (
        <EmptyState title={t('No template is kept yet')}>
          {t('Reviewers and admins keep the templates among the lists of the policies.')}
        </EmptyState>
      ) : (
        <PickList
          label={t('Templates')}
          items={templates}
          keyOf={({ id }) => id}
          wordsOf={({ title }) => title}
          onPick={onPick}
        >
          {(template) => (
            <span className={styles['phrase']}>
              <strong dir="auto">{template.title}</strong>
              <span dir="auto">{template.body}</span>
            </span>
          )}
        </PickList>
      )}
    </Dialog>
  )
}
