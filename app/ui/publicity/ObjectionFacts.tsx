import type { ReactNode } from 'react'
import { formatSize } from '#app/locales/format.ts'
import { publicity as m } from '#app/locales/publicity.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'

type Props = {
	reference: string | null
	award: string
	entry: { title: string; name: string }
	text: string
	confirmedAt: Date | string | null
	answeredAt: Date | string | null
	files: readonly { id: string; fileName: string; size: number }[]
	/** The address of a file, for whoever may have it. */
	hrefOf?: (fileId: string) => string
	children?: ReactNode
}

export const ObjectionState = ({ confirmedAt, answeredAt }: Pick<Props, 'confirmedAt' | 'answeredAt'>) => {
	const t = useText()
	if (answeredAt !== null)
		return (
			<Tag tone="good" icon="done">
				{t(m.answered)}
			</Tag>
		)
	return (
		<Tag tone="waiting" icon="waiting">
			{t(confirmedAt === null ? m.unconfirmed : m.waiting)}
		</Tag>
	)
}

/** An objection with what came with it. */
export const ObjectionFacts = ({ children, hrefOf, ...objection }: Props) => {
	const t = useText()
	const language = useLanguage()
	const { reference, award, entry, text, files } = objection
	return (
		<dl className="facts wide">
			{reference === null ? null : (
				<div>
					<dt>{t(m.reference)}</dt>
					<dd>{reference}</dd>
				</div>
			)}
			<div>
				<dt>{t(m.state)}</dt>
				<dd>
					<ObjectionState {...objection} />
				</dd>
			</div>
			<div>
				<dt>{t(m.entry)}</dt>
				<dd>
					<p>{entry.title}</p>
					<p className="muted">{`${entry.name} · ${award}`}</p>
				</dd>
			</div>
			{children}
			<div>
				<dt>{t(m.text)}</dt>
				<dd className="as-typed">{text}</dd>
			</div>
			<div>
				<dt>{t(m.files)}</dt>
				<dd>
					{files.length === 0 ? <span className="muted">{t(m.noFiles)}</span> : null}
					{files.map(({ id, fileName, size }) => (
						<p key={id}>
							{hrefOf ? (
								<a href={hrefOf(id)} download>
									{fileName}
								</a>
							) : (
								fileName
							)}{' '}
							<span className="muted">{formatSize(language, size)}</span>
						</p>
					))}
				</dd>
			</div>
		</dl>
	)
}
