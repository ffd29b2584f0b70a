import { isRouteErrorResponse } from '@remix-run/react'
import { galleryFields } from '#app/forms/gallery.ts'
import { readCarried } from '#app/forms/kept-form.ts'
import type { Reason } from '#app/domain/verdict.ts'
import { account } from '#app/locales/account.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { reasonText } from '#app/locales/reasons.ts'
import { shell as m } from '#app/locales/shell.ts'
import type { Message } from '#app/locales/message.ts'
import { SignInAgain } from '#app/ui/account/SignInAgain.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

type Told = { title: Message; words: string[]; requestId: string | null }

/** A wrong address, a refusal, too many tries, a crash: each says what happened and where to go. */
export const ErrorPage = ({ error, requestId }: { error: unknown; requestId: string | null }) => {
	const t = useText()
	const language = useLanguage()
	const told = useTold(error)
	const isSignedOut = isRouteErrorResponse(error) && error.status === 401
	const carried = isSignedOut ? readCarried(error.data) : null
	if (carried) return <SignInAgain carried={carried} />
	return (
		<div className="page error-page">
			<Empty
				as="h1"
				title={t(told.title)}
				action={
					<>
						{isSignedOut ? (
							<Button href={inLanguage(language, paths.signIn())}>{t(account.signIn)}</Button>
						) : null}
						<Button href={inLanguage(language, paths.home())} kind={isSignedOut ? 'secondary' : 'primary'}>
							{t(m.goHome)}
						</Button>{' '}
						<Button href={inLanguage(language, paths.gallery())} kind="secondary">
							{t(m.goLibrary)}
						</Button>
					</>
				}
			>
				{told.words.map((words) => (
					<p key={words}>{words}</p>
				))}
				{told.title === m.notFoundTitle ? <SearchHere /> : null}
				<p className="muted">{t(m.requestId, { id: told.requestId ?? requestId ?? '–' })}</p>
			</Empty>
		</div>
	)
}

/** What was sought may have moved: the library is searched from here. */
const SearchHere = () => {
	const t = useText()
	const language = useLanguage()
	return (
		<form
			className="search-line error-search"
			role="search"
			method="get"
			action={inLanguage(language, paths.gallery())}
		>
			<Field type="search" name={galleryFields.text} id="tim-o-day" label={t(m.search)} maxLength={200} />
			<Button kind="secondary" icon="search">
				{t(m.find)}
			</Button>
		</form>
	)
}

const useTold = (error: unknown): Told => {
	const t = useText()
	const language = useLanguage()
	if (!isRouteErrorResponse(error)) return { title: m.crashTitle, words: [t(m.crashWords)], requestId: null }
	const { reasons, requestId, seconds } = bodyOf(error.data)
	const words = reasons.map((reason) => reasonText(language, reason))
	if (error.status === 404 || error.status === 400) {
		return { title: m.notFoundTitle, words: [t(m.notFoundWords)], requestId }
	}
	if (error.status === 403) {
		return { title: m.forbiddenTitle, words: words.length > 0 ? words : [t(m.forbiddenWords)], requestId }
	}
	if (error.status === 410) return { title: m.expiredTitle, words, requestId }
	if (error.status === 429)
		return { title: m.tooManyTitle, words: [t(m.tooManyWords, { seconds })], requestId }
	if (error.status >= 500) return { title: m.crashTitle, words: [t(m.crashWords)], requestId }
	return { title: error.status === 422 ? m.invalidTitle : m.refusedTitle, words, requestId }
}

type Body = { reasons: readonly Reason[]; requestId: string | null; seconds: number }

const isBody = (data: unknown): data is Partial<Body> => typeof data === 'object' && data !== null

const bodyOf = (data: unknown): Body => {
	const body = isBody(data) ? data : {}
	return { reasons: body.reasons ?? [], requestId: body.requestId ?? null, seconds: body.seconds ?? 60 }
}
