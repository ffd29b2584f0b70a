import type { ScanState } from '#app/domain/evidence.ts'
import { visitLimits } from '#app/domain/visit.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { visits as m } from '#app/locales/visits.ts'
import { uploads } from '#app/locales/uploads.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

type Photo = { id: string; caption: string; isReady: boolean; scan: ScanState; signature: string | null }

/** The photographs of a visit, as our own smaller copies without metadata. */
export const VisitPhotos = ({
	id,
	photos,
	mayWrite,
	isScanning,
}: {
	id: string
	photos: readonly Photo[]
	mayWrite: boolean
	isScanning: boolean
}) => {
	const t = useText()
	const language = useLanguage()
	return (
		<section className="stack" aria-labelledby="anh-tai-cho">
			<h2 id="anh-tai-cho">{t(m.photos)}</h2>
			<p className="muted">{t(m.photosLead)}</p>
			{photos.length === 0 ? <p>{t(m.noPhotos)}</p> : null}
			{!mayWrite && photos.some(({ scan }) => scan === 'unscanned') ? (
				<p className="small muted">{t(m.photosUnscanned)}</p>
			) : null}
			<ul className="visit-photos">
				{photos.map((photo) => (
					<li key={photo.id}>
						<figure>
							{photo.isReady ? (
								<img src={paths.visitPhoto(id, photo.id)} alt={photo.caption} loading="lazy" />
							) : (
								<PhotoState {...photo} />
							)}
							<figcaption>{photo.caption}</figcaption>
						</figure>
						{mayWrite ? (
							<form method="post" action={inLanguage(language, paths.visit(id))}>
								<input type="hidden" name="act" value="remove-photo" />
								<input type="hidden" name="photo" value={photo.id} />
								<Button kind="quiet" small icon="remove">
									{t(m.removePhoto)}
									<span className="hidden-words">{`: ${photo.caption}`}</span>
								</Button>
							</form>
						) : null}
					</li>
				))}
			</ul>
			{mayWrite ? <PhotoForm id={id} caption="" isScanning={isScanning} /> : null}
		</section>
	)
}

/** Why there is nothing to see of it yet, or any more. */
const PhotoState = ({ scan, signature }: Photo) => {
	const t = useText()
	if (scan === 'infected')
		return (
			<p role="status" className="photo-withheld">
				{signature === null ? t(m.photoWithheld) : t(m.photoWithheldOwn, { signature: signature || '–' })}
			</p>
		)
	return <p role="status">{t(scan === 'waiting' ? m.photoScanWaiting : m.photoWaiting)}</p>
}

type FormProps = { id: string; caption: string; isScanning: boolean }

export const PhotoForm = ({ id, caption, isScanning }: FormProps) => {
	const t = useText()
	const language = useLanguage()
	return (
		<form
			className="form"
			method="post"
			encType="multipart/form-data"
			action={inLanguage(language, paths.visitPhotos(id))}
		>
			<Field name="caption" label={t(m.caption)} maxLength={visitLimits.caption} defaultValue={caption} />
			<Field
				name="file"
				id="tep"
				type="file"
				label={t(m.choosePhoto)}
				hint={t(m.saveFirst)}
				accept="image/jpeg,image/png,image/webp,image/avif"
				required
			/>
			<p className="muted small">{t(isScanning ? m.photoScanned : uploads.notScanned)}</p>
			<div className="row">
				<Button kind="secondary" icon="upload">
					{t(m.addPhoto)}
				</Button>
			</div>
		</form>
	)
}
