import { postLimits } from '#app/domain/post.ts'
import { postDesk as m } from '#app/locales/posts.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { Icon, type IconName } from '#app/ui/parts/Icon.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'

export type PickedLine = {
	entryId: string
	lineVi: string
	lineEn: string
	/** Null when it is no longer public. */
	title: string | null
	agency: string
}

/** The practices of a collection: ordered by buttons, each with its line. Every button saves the whole form. */
export const PickedFields = ({ picked }: { picked: readonly PickedLine[] }) => {
	const t = useText()
	return (
		<section className="stack" aria-labelledby="da-chon">
			<h2 id="da-chon">{t(m.picked)}</h2>
			<p className="muted">{t(picked.length === 0 ? m.pickedEmpty : m.pickedLead)}</p>
			<ol className="picking">
				{picked.map((each, index) => (
					<li key={each.entryId} id={`chon-${each.entryId}`} className="picking-item">
						<Line line={each} index={index} isLast={index === picked.length - 1} />
					</li>
				))}
			</ol>
		</section>
	)
}

const Line = ({ line, index, isLast }: { line: PickedLine; index: number; isLast: boolean }) => {
	const t = useText()
	const { entryId, title, agency, lineVi, lineEn } = line
	const name = title ?? t(m.pickedGone)
	const field = (part: string) => `picked[${index}].${part}`
	return (
		<>
			<input type="hidden" name={field('entryId')} value={entryId} />
			<div className="picking-head">
				<span className="picking-place">{index + 1}</span>
				<div>
					<p className="picking-title">{title ?? <Tag tone="waiting">{t(m.pickedGone)}</Tag>}</p>
					<p className="muted small">{agency}</p>
				</div>
			</div>
			<Field
				name={field('lineVi')}
				label={t(m.line)}
				defaultValue={lineVi}
				maxLength={postLimits.line}
				optional
			/>
			<Field
				name={field('lineEn')}
				label={t(m.lineEn)}
				defaultValue={lineEn}
				maxLength={postLimits.line}
				optional
			/>
			<div className="row">
				<Act act="first" icon="arrow-up" entryId={entryId} name={name} isOff={index === 0} />
				<Act act="up" icon="arrow-up" entryId={entryId} name={name} isOff={index === 0} />
				<Act act="down" icon="arrow-down" entryId={entryId} name={name} isOff={isLast} />
				<Act act="remove" icon="remove" entryId={entryId} name={name} />
			</div>
		</>
	)
}

type ActProps = {
	act: 'up' | 'down' | 'first' | 'remove'
	icon: IconName
	entryId: string
	name: string
	isOff?: boolean
}

const Act = ({ act, icon, entryId, name, isOff = false }: ActProps) => {
	const t = useText()
	if (isOff) return null
	return (
		<button
			name="act"
			value={`${act}:${entryId}`}
			className="button quiet small-button"
			aria-label={t(m.which, { act: t(m[act]), title: name })}
		>
			<Icon name={icon} />
			<span>{t(m[act])}</span>
		</button>
	)
}

type Found = { id: string; title: string; agency: string }

/** Finding practices for a collection; adding one saves the whole form too. */
export const FindPractices = ({ search, found }: { search: string; found: readonly Found[] }) => {
	const t = useText()
	return (
		<section className="stack panel" aria-label={t(m.search)} id="tim">
			<div className="search-line">
				<Field name="search" type="search" label={t(m.search)} defaultValue={search} maxLength={200} />
				<Button kind="secondary" icon="search" name="act" value="search">
					{t(m.find)}
				</Button>
			</div>
			{found.length === 0 ? <p className="muted">{t(m.nothingFound)}</p> : null}
			<ul className="picking-found">
				{found.map(({ id, title, agency }) => (
					<li key={id}>
						<div>
							<p className="picking-title">{title}</p>
							<p className="muted small">{agency}</p>
						</div>
						<Button
							kind="secondary"
							small
							icon="plus"
							name="act"
							value={`add:${id}`}
							aria-label={t(m.which, { act: t(m.add), title })}
						>
							{t(m.add)}
						</Button>
					</li>
				))}
			</ul>
		</section>
	)
}
