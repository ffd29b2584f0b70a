import { isInQuarantine, type ScanState } from '#app/domain/evidence.ts'
import { citizens as m } from '#app/locales/citizens.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'

type Props = { scan: ScanState | null; signature: string; canPublishLater: boolean }

export const isShown = (scan: ScanState | null): boolean => scan !== null && !isInQuarantine(scan)

/** What the virus scanner said of the file that came with a note, for whoever rules on it. */
export const NoteScan = ({ scan, signature, canPublishLater }: Props) => {
	const t = useText()
	if (scan === 'infected')
		return (
			<Notice tone="error" title={t(m.withheld)}>
				<p>{t(m.withheldWords, { signature })}</p>
			</Notice>
		)
	if (scan === 'waiting')
		return (
			<Notice tone="info" title={t(m.scanWaiting)}>
				<p>{t(canPublishLater ? m.scanWaitingPublish : m.scanWaitingWords)}</p>
			</Notice>
		)
	return scan === 'unscanned' ? <p className="small muted">{t(m.unscanned)}</p> : null
}
