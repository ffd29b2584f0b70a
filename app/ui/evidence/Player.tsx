import { clock } from '#app/domain/proof.ts'
import { evidence as m } from '#app/locales/evidence.ts'
import { useText } from '#app/ui/parts/language.tsx'

type Props = {
	src: string
	kind: 'mp4' | 'webm' | 'mp3'
	name: string
	seconds: number | null
	/** Pixels of a film, so that the page does not jump. */
	width?: number | null
	height?: number | null
}

/** A film or a sound where it stands; only its head is fetched before somebody plays it. */
export const Player = ({ src, kind, name, seconds, width, height }: Props) => {
	const t = useText()
	const shared = { src, controls: true, preload: 'metadata', 'aria-label': t(m.play, { name }) } as const
	return (
		<div className="player">
			{kind === 'mp3' ? (
				<audio {...shared} />
			) : (
				<video {...shared} width={width ?? 640} height={height ?? 360} playsInline />
			)}
			{seconds === null ? null : <p className="evidence-facts">{t(m.length, { clock: clock(seconds) })}</p>}
		</div>
	)
}

/** Whether a kind is played; the player knows no others. */
export const playedKind = (kind: string): 'mp4' | 'webm' | 'mp3' | null =>
	kind === 'mp4' || kind === 'webm' || kind === 'mp3' ? kind : null
