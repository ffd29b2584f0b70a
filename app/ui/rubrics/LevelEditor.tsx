import type { Criterion, Level } from '#app/domain/rubric.ts'
import { rubrics as m } from '#app/locales/rubrics.ts'
import { Field } from '#app/ui/parts/Field.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { named } from '#app/ui/review/sheet-fields.ts'
import { PartForm } from './PartForm.tsx'
import { useRubricReply } from './use-rubric-reply.ts'

/** The form of one level: its name, its band of points, and what it means. */
export const LevelEditor = ({ criterion, level }: { criterion: Criterion; level: Level | null }) => {
	const t = useText()
	const language = useLanguage()
	const hidden = { act: 'level', criterionId: criterion.id, id: level?.id ?? '' }
	const reply = useRubricReply(hidden)
	const add = t(m.addLevel, { code: criterion.code })
	const band = level && (level.min === level.max ? String(level.min) : `${level.min}–${level.max}`)
	return (
		<PartForm
			summary={level ? t(m.levelLine, { name: named(language, level), band: band ?? '' }) : add}
			add={level ? null : add}
			hidden={hidden}
			reply={reply}
		>
			<div className="rubric-fields">
				<Field {...reply.at('vi', level?.vi)} label={t(m.partVi)} maxLength={200} />
				<Field {...reply.at('en', level?.en)} label={t(m.partEn)} lang="en" maxLength={200} optional />
				<Field {...reply.at('min', level?.min)} label={t(m.min)} inputMode="numeric" measure="short" />
				<Field {...reply.at('max', level?.max)} label={t(m.upTo)} inputMode="numeric" measure="short" />
			</div>
			<TextArea
				{...reply.at('guideVi', level?.guideVi)}
				label={t(m.guideVi)}
				rows={2}
				maxLength={1500}
				optional
			/>
			<TextArea
				{...reply.at('guideEn', level?.guideEn)}
				label={t(m.guideEn)}
				lang="en"
				rows={2}
				maxLength={1500}
				optional
			/>
		</PartForm>
	)
}
