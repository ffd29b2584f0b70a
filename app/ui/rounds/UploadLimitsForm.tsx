import { fileGroups, type UploadLimits } from '#app/domain/upload.ts'
import { groupWords, limitErrors, uploads as m } from '#app/locales/uploads.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'

const megabytes = (bytes: number): string => String(Math.round(bytes / 1024 ** 2))

const labels = {
	document: groupWords.document,
	picture: groupWords.picture,
	sound: groupWords.sound,
	video: groupWords.video,
	files: m.files,
	entryBytes: m.entryBytes,
	agencyBytes: m.agencyBytes,
	graceMinutes: m.grace,
}

/** The limits of a round: each a number, with what holds now in it. */
export const UploadLimitsForm = ({ limits }: { limits: UploadLimits }) => {
	const t = useText()
	const { errors, error, typed } = useTypedForm(limitErrors, labels)
	const field = (name: keyof UploadLimits, label: string, value: string, hint?: string) => (
		<Field
			key={name}
			name={name}
			label={label}
			hint={hint}
			inputMode="numeric"
			measure="short"
			error={error(name)}
			defaultValue={typed(name, value)}
			required
		/>
	)
	return (
		<form method="post" className="stack">
			<ErrorSummary errors={errors} />
			{fileGroups.map((group) =>
				field(group, t(m.groupLimit, { group: t(groupWords[group]) }), megabytes(limits[group])),
			)}
			{field('files', t(m.files), String(limits.files))}
			{field('entryBytes', t(m.entryBytes), megabytes(limits.entryBytes))}
			{field('agencyBytes', t(m.agencyBytes), megabytes(limits.agencyBytes), t(m.agencyHint))}
			{field('graceMinutes', t(m.grace), String(limits.graceMinutes), t(m.graceHint))}
			<p>
				<Button>{t(m.saveLimits)}</Button>
			</p>
		</form>
	)
}
