import type { ReactNode } from 'react'
import { Notice, type NoticeTone } from './Notice.tsx'

/** The answer to what one has just done, read out once. */
export const Flash = ({ tone = 'success', children }: { tone?: NoticeTone; children: ReactNode }) => (
	<div className="flash" role={tone === 'error' ? 'alert' : 'status'}>
		<Notice tone={tone} title={children} />
	</div>
)
