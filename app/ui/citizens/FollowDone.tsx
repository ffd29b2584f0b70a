import { follow as m } from '#app/locales/follow.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

const words = {
	gone: [m.goneTitle, m.gone],
	confirmed: [m.confirmed, m.confirmedWords],
	already: [m.already, m.alreadyWords],
	stopped: [m.stopped, m.stoppedWords],
	sent: [m.title, m.sent],
} as const

/** What became of it, and the way back. */
export const FollowDone = ({ what }: { what: keyof typeof words }) => {
	const t = useText()
	const [title, text] = words[what]
	return (
		<div className="page error-page">
			<Empty
				as="h1"
				title={t(title)}
				action={<Button href={inLanguage(useLanguage(), paths.gallery())}>{t(m.toGallery)}</Button>}
			>
				<p>{t(text)}</p>
			</Empty>
		</div>
	)
}
