import { drum, type DrumInput } from './drum.ts'

/** The drum in the page. It is an ornament: what it stands for is said in words beside it. */
export const RingMotif = ({ className = 'motif', ...input }: DrumInput & { className?: string }) => {
	const { width, height, ground, place, shapes } = drum(input)
	return (
		<svg
			className={className}
			viewBox={`0 0 ${width} ${height}`}
			preserveAspectRatio="xMidYMid slice"
			aria-hidden="true"
			focusable="false"
		>
			{ground === 'none' ? null : <rect width={width} height={height} fill={ground} />}
			<g transform={place} fill="none">
				{shapes.map((shape, index) =>
					shape.kind === 'path' ? (
						<path key={index} d={shape.d} fill={shape.fill} stroke={shape.stroke} strokeWidth={shape.width} />
					) : (
						<circle
							key={index}
							r={shape.r}
							fill={shape.fill}
							stroke={shape.stroke}
							strokeWidth={shape.width}
							strokeDasharray={shape.dash}
							strokeLinecap={shape.round ? 'round' : undefined}
						/>
					),
				)}
			</g>
		</svg>
	)
}
