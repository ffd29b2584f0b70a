import type { ReactNode } from 'react'
import type { DraftChanges } from '#app/domain/entry-content.ts'
import { drafting as m } from '#app/locales/drafting.ts'
import { formatMoment } from '#app/locales/format.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { TextDiff } from '#app/ui/revisions/TextDiff.tsx'
import { valueText, type NamedTerm } from '#app/ui/revisions/value-text.ts'
import type { Crossed } from './draft-channel.ts'
import { bothOf, valueOf } from './draft-sync.ts'
import type { Choice } from './draft-view.ts'
import { fieldName, type Labelled } from './field-name.ts'
import { partOf } from './part-of.ts'

type Props = {
	crossed: readonly Crossed[]
	pending: DraftChanges
	terms: readonly NamedTerm[]
	form: Labelled
	onChoose: (field: string, choice: Choice) => void
}

/** Fields that two people changed: both texts side by side, and what becomes of them. */
export const CrossedTexts = ({ crossed, pending, terms, form, onChoose }: Props) => {
	const t = useText()
	if (crossed.length === 0) return null
	const choose = (field: string, choice: Choice) => {
		onChoose(field, choice)
		setTimeout(() => document.getElementById(`${partOf(field)}-ten`)?.focus())
	}
	return (
		<div id="trung-noi-dung" tabIndex={-1} role="region" aria-label={t(m.crossedTitle)}>
			<Notice tone="warning" title={t(m.crossedTitle)}>
				<p>{t(m.crossedWords)}</p>
				<p>{t(m.inserted)}</p>
				{crossed.map((each) => (
					<CrossedField
						key={each.field}
						{...each}
						mine={valueOf(pending, each.field)}
						terms={terms}
						form={form}
					>
						<Choices {...each} mine={valueOf(pending, each.field)} form={form} onChoose={choose} />
					</CrossedField>
				))}
			</Notice>
		</div>
	)
}

type FieldProps = Omit<Crossed, 'version'> & {
	mine: unknown
	terms: readonly NamedTerm[]
	form: Labelled
	children: ReactNode
}

/** One field with both texts; `children` are the ways out. */
export const CrossedField = ({ field, mine, theirs, by, at, terms, form, children }: FieldProps) => {
	const t = useText()
	const name = t(fieldName(form, field))
	const [my, their] = [valueText(mine, terms), valueText(theirs, terms)]
	const when = formatMoment(at)
	return (
		<section className="crossed" aria-label={name}>
			<h3>{name}</h3>
			<div className="grid-2">
				<div className="stack tight">
					<h4>{t(m.mine)}</h4>
					<div className="crossed-text">
						<TextDiff before={their} after={my} side="after" />
					</div>
				</div>
				<div className="stack tight">
					<h4>{by === null ? t(m.theirsUnknown, { at: when }) : t(m.theirs, { name: by, at: when })}</h4>
					<div className="crossed-text">
						<TextDiff before={their} after={my} side="before" />
					</div>
				</div>
			</div>
			{children}
		</section>
	)
}

type ChoicesProps = Crossed & Pick<Props, 'form' | 'onChoose'> & { mine: unknown }

const Choices = ({ field, mine, theirs, form, onChoose }: ChoicesProps) => {
	const t = useText()
	const name = t(fieldName(form, field))
	const choices = [
		['mine', m.keepMine],
		['theirs', m.takeTheirs],
		...(bothOf(mine, theirs) === null ? [] : [['both', m.takeBoth] as const]),
	] as const
	return (
		<div className="row">
			{choices.map(([choice, words]) => (
				<Button key={choice} type="button" kind="secondary" small onClick={() => onChoose(field, choice)}>
					{t(words)}
					<span className="hidden-words">{`: ${name}`}</span>
				</Button>
			))}
		</div>
	)
}
