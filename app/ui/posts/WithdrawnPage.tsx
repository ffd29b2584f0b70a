import type { WithdrawnPost } from '#app/domain/post-page.ts'
import { formatDate } from '#app/locales/format.ts'
import { inLanguage } from '#app/locales/paths.ts'
import { posts as m } from '#app/locales/posts.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'

/** What stands where a post stood: that it was withdrawn, and why. */
export const WithdrawnPage = ({
	at,
	note,
	back,
}: WithdrawnPost & { back: { href: string; label: string } }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<article className="page narrow stack loose">
			<header className="page-head">
				<h1>{t(m.withdrawnTitle)}</h1>
			</header>
			<Notice tone="warning" title={t(m.withdrawnAt, { date: formatDate(at) })}>
				<p lang="vi">{t(m.withdrawnWhy, { note })}</p>
			</Notice>
			<div className="row">
				<Button href={inLanguage(language, back.href)} kind="secondary">
					{back.label}
				</Button>
			</div>
		</article>
	)
}
