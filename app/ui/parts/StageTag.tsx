import type { EntryStage } from '#app/domain/entry.ts'
import { stages } from '#app/locales/parts.ts'
import type { IconName } from './Icon.tsx'
import { useText } from './language.tsx'
import { Tag, type Tone } from './Tag.tsx'

const looks: Readonly<Record<EntryStage, readonly [Tone, IconName]>> = {
	draft: ['neutral', 'edit'],
	endorsement: ['waiting', 'sign'],
	submitted: ['info', 'send'],
	returned: ['waiting', 'return'],
	refused: ['wrong', 'ban'],
	accepted: ['info', 'done'],
	review: ['info', 'scale'],
	decided: ['good', 'vote'],
	published: ['good', 'eye'],
}

export const StageTag = ({ stage }: { stage: EntryStage }) => {
	const t = useText()
	const [tone, icon] = looks[stage]
	return (
		<Tag tone={tone} icon={icon}>
			{t(stages[stage])}
		</Tag>
	)
}
