import { times } from '#app/ui/motif/shapes.ts'

const star = (rays: number, reach: number, root: number): string =>
	times(rays * 2)
		.map((n) => {
			const radius = n % 2 === 0 ? reach : root
			const angle = (n * Math.PI) / rays
			return `${(16 + radius * Math.sin(angle)).toFixed(2)} ${(16 - radius * Math.cos(angle)).toFixed(2)}`
		})
		.join('L')

/** The drum at the size of a letter: star, ring of strokes, rim. */
export const Mark = ({ size = 36 }: { size?: number }) => (
	<svg className="mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
		<circle cx="16" cy="16" r="15" fill="none" stroke="currentColor" strokeWidth="1.6" />
		<circle
			cx="16"
			cy="16"
			r="11.8"
			fill="none"
			stroke="currentColor"
			strokeWidth="2.4"
			strokeDasharray="1.3238 1.7651"
		/>
		<path d={`M${star(12, 8.6, 3.4)}Z`} fill="currentColor" />
	</svg>
)
