import type { ScanState } from '#app/domain/evidence.ts'
import { postLimits } from '#app/domain/post.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import type { Message } from '#app/locales/message.ts'
import { postDesk as m } from '#app/locales/posts.ts'
import { uploads } from '#app/locales/uploads.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Picture } from '#app/ui/parts/Picture.tsx'
import { pictureCopies } from '#app/ui/parts/picture-copies.ts'

type Cover = {
	isReady: boolean
	scan: ScanState
	width: number
	height: number
	blur: string | null
	hasAvif: boolean
}

type Props = { id: string; cover: Cover | null; alt: string; isScanning: boolean }

/** The cover of a draft: seen, set, replaced, removed; works without a script. */
export const CoverForm = ({ id, cover, alt, isScanning }: Props) => {
	const t = useText()
	const language = useLanguage()
	const action = inLanguage(language, paths.adminPostCover(id))
	return (
		<section className="stack panel" aria-labelledby="anh-bia">
			<h2 id="anh-bia">{t(m.cover)}</h2>
			<p className="muted small">{t(m.coverLead)}</p>
			{cover?.isReady ? (
				<div className="post-cover-seen">
					<Picture
						{...pictureCopies((width, format) => paths.adminPostPicture(id, width, format), cover, alt)}
						sizes="320px"
					/>
				</div>
			) : null}
			{cover && !cover.isReady ? <p role="status">{t(waitingWords[cover.scan])}</p> : null}
			<form className="form" method="post" action={action} encType="multipart/form-data">
				<Field
					name="caption"
					id="coverCaption"
					label={t(m.coverAlt)}
					hint={t(m.coverAltHint)}
					defaultValue={alt}
					maxLength={postLimits.alt}
				/>
				<Field
					name="file"
					id="tep"
					type="file"
					label={t(m.chooseCover)}
					accept="image/jpeg,image/png,image/webp,image/avif"
					required
				/>
				<p className="muted small">{t(m.coverFirst)}</p>
				<p className="muted small">{t(isScanning ? m.coverScanned : uploads.notScanned)}</p>
				<div className="row">
					<Button kind="secondary" icon="upload">
						{t(cover ? m.replaceCover : m.setCover)}
					</Button>
				</div>
			</form>
			{cover ? (
				<form method="post" action={`${action}?bo=1`}>
					<input type="hidden" name="act" value="remove" />
					<Button kind="quiet" small icon="remove">
						{t(m.removeCover)}
					</Button>
				</form>
			) : null}
		</section>
	)
}

/** Why there is nothing to see of it yet, or any more. */
const waitingWords: Readonly<Record<ScanState, Message>> = {
	unscanned: m.coverWaiting,
	waiting: m.coverScanWaiting,
	clean: m.coverWaiting,
	infected: m.coverWithheld,
}
