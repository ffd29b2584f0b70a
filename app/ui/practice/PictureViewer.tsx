import { practice as m } from '#app/locales/gallery.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Icon } from '#app/ui/parts/Icon.tsx'
import { useText } from '#app/ui/parts/language.tsx'

/** The frame in which pictures open large: closed, and so nowhere, until `picture-viewer.js` fills it. */
export const PictureViewer = () => {
	const t = useText()
	return (
		<dialog className="viewer" aria-label={t(m.viewer)}>
			<div className="viewer-picture" data-viewer-picture="" />
			<div className="viewer-foot">
				<p className="viewer-caption" data-viewer-caption="" lang="vi" />
				<p className="viewer-count" data-viewer-count="" role="status" />
				<form method="dialog" className="viewer-acts">
					<button type="button" className="viewer-step" data-step="-1" aria-label={t(m.previousPicture)}>
						<Icon name="arrow-left" size={22} />
					</button>
					<button type="button" className="viewer-step" data-step="1" aria-label={t(m.nextPicture)}>
						<Icon name="arrow-right" size={22} />
					</button>
					<Button kind="secondary" icon="close">
						{t(m.closePictures)}
					</Button>
				</form>
			</div>
		</dialog>
	)
}
