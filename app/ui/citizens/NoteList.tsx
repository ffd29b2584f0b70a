import type { PublicNote } from '#app/domain/citizen-note.ts'
import { citizens as m } from '#app/locales/citizens.ts'
import { formatSize } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Icon } from '#app/ui/parts/Icon.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Picture } from '#app/ui/parts/Picture.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

/** What citizens say of a practice, as the public reads it. */
export const NoteList = ({ slug, notes }: { slug: string; notes: readonly PublicNote[] }) => (
	<ul className="note-list">
		{notes.map((note) => (
			<li key={note.id} id={`y-kien-${note.id}`}>
				<Note slug={slug} note={note} />
			</li>
		))}
	</ul>
)

const Note = ({ slug, note }: { slug: string; note: PublicNote }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<article className="note">
			<p className="note-head">
				<NoteTag kind={note.kind} worked={note.worked} />{' '}
				<span className="note-who">{note.name || t(m.somebody)}</span>{' '}
				<span className="muted">
					<Time at={note.saidAt} form="date" />
				</span>
			</p>
			<p className="as-typed" lang={note.language}>
				{note.text}
			</p>
			{note.place === null || note.usedOn === null ? null : (
				<p className="small muted">
					{note.placeSlug === null ? (
						note.place
					) : (
						<a href={inLanguage(language, paths.unit(note.placeSlug))}>{note.place}</a>
					)}
					{`, ${t(m.usedOn)} `}
					<Time at={note.usedOn} form="date" />
				</p>
			)}
			{note.picture === null ? null : (
				<div className="note-picture">
					<Picture
						src={paths.notePicture(slug, note.id)}
						alt={t(m.pictureAlt)}
						width={note.picture.width}
						height={note.picture.height}
					/>
				</div>
			)}
			<NoteOutcome slug={slug} note={note} />
		</article>
	)
}

/** What came of it: the answer of the agency, or the paper of an objection with what was found. */
const NoteOutcome = ({ slug, note }: { slug: string; note: PublicNote }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<>
			{note.answer === null || note.answeredAt === null ? null : (
				<div className="note-answer">
					<p className="small">
						<strong>{t(m.agencyAnswer)}</strong>{' '}
						<span className="muted">
							<Time at={note.answeredAt} form="date" />
						</span>
					</p>
					<p className="as-typed" lang="vi">
						{note.answer}
					</p>
				</div>
			)}
			{note.paper === null ? null : (
				<p className="note-file small">
					<Icon name="file" size={16} />
					<a href={paths.notePaper(slug, note.id)}>
						{t(m.paper, { size: formatSize(language, note.paper.size) })}
					</a>
				</p>
			)}
			{note.ruling === null ? null : (
				<div className="note-answer">
					<p className="small">
						<strong>{t(m.ruling)}</strong>
					</p>
					<p className="as-typed" lang="vi">
						{note.ruling}
					</p>
				</div>
			)}
		</>
	)
}

/** What kind it is; of a confirmation, how it went. */
export const NoteTag = ({ kind, worked }: Pick<PublicNote, 'kind' | 'worked'>) => {
	const t = useText()
	if (kind === 'question') return <Tag tone="info">{t(m.question)}</Tag>
	if (kind === 'objection') return <Tag tone="waiting">{t(m.objection)}</Tag>
	return worked ? <Tag tone="good">{t(m.worked)}</Tag> : <Tag>{t(m.didNotWork)}</Tag>
}
