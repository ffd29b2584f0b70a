import { useLoaderData } from '@remix-run/react'
import { largestByForm } from '#app/domain/upload.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { shell } from '#app/locales/shell.ts'
import { limitSize, uploads as m } from '#app/locales/uploads.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.tooLargeTitle)

/** What a form gets whose body is larger than it takes (`web/large-body.server.ts`). */
export const loader = asAnyone(({ url }) => {
	const said = Number(url.searchParams.get('toi-da'))
	return { most: said > 0 && said <= largestByForm ? said : 2 * 1024 * 1024 }
})

export default function TooLarge() {
	const t = useText()
	const language = useLanguage()
	const { most } = useLoaderData<typeof loader>()
	return (
		<header className="page-head">
			<h1>{t(m.tooLargeTitle)}</h1>
			<p className="lead">{t(m.tooLarge, { size: limitSize(language, most) })}</p>
			<p>{t(m.tooLargeNext)}</p>
			<p>
				<Button kind="secondary" href={inLanguage(language, paths.home())}>
					{t(shell.goHome)}
				</Button>
			</p>
		</header>
	)
}
