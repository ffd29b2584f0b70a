import { longestCaption } from '#app/domain/evidence.ts'
import { editor as m } from '#app/locales/editor.ts'
import { uploads } from '#app/locales/uploads.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { accepted } from './accepted.ts'

type Props = {
	action: string
	uploadKey: string
	isReplacing: boolean
	caption: string
	problem: string | null
}

/** One file by a form, without a script. */
export const PlainUpload = ({ action, uploadKey, isReplacing, caption, problem }: Props) => {
	const t = useText()
	return (
		<form className="form" method="post" action={action} encType="multipart/form-data">
			<input type="hidden" name="uploadKey" value={uploadKey} />
			{isReplacing ? null : (
				<Field
					name="caption"
					label={t(m.caption)}
					defaultValue={caption}
					maxLength={longestCaption}
					optional
				/>
			)}
			<Field
				name="file"
				id="tep"
				type="file"
				label={t(isReplacing ? uploads.replaceWith : m.chooseFile)}
				accept={accepted}
				error={problem}
				required
			/>
			<div className="row">
				<Button kind="secondary" icon="upload">
					{t(isReplacing ? uploads.replace : m.upload)}
				</Button>
			</div>
		</form>
	)
}
