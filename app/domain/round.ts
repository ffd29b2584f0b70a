/**
 * The calendar of a round: phases with an opening and a closing instant. A phase is open from the first instant
 * of `opensAt` and closed at the first instant of `closesAt`; phases may overlap. The database's clock gives `now`.
 * A movement names its time and plan when it is launched (Luật 06/2022/QH15, Điều 17 khoản 1).
 */
import { allowed, refused, type PhaseName, type Verdict } from './verdict.ts'

export type Phase = { name: PhaseName; opensAt: Date; closesAt: Date }

export const phaseNames: readonly PhaseName[] = ['open', 'screening', 'review', 'deliberation', 'publication']

/** Allowed while the phase is open; otherwise the reason says when it opens or when it closed. */
export const phaseVerdict = (phases: readonly Phase[], name: PhaseName, now: Date): Verdict => {
	const named = phases.filter((phase) => phase.name === name).sort((a, b) => +a.opensAt - +b.opensAt)
	if (named.some((phase) => isOpen(phase, now))) return allowed
	const nearest = named.find((phase) => phase.opensAt > now) ?? named.at(-1)
	return refused({
		code: 'phase',
		needs: name,
		opensAt: nearest?.opensAt ?? null,
		closesAt: nearest?.closesAt ?? null,
	})
}

export const isOpen = (phase: Phase, now: Date): boolean => phase.opensAt <= now && now < phase.closesAt

/** Whether a phase was held and every part of it is over. */
export const hasClosed = (phases: readonly Phase[], name: PhaseName, now: Date): boolean => {
	const named = phases.filter((phase) => phase.name === name)
	return named.length > 0 && named.every((phase) => phase.closesAt <= now)
}

export const currentPhases = (phases: readonly Phase[], now: Date): Phase[] =>
	phases.filter((phase) => isOpen(phase, now))

/** The open phase that closes first. */
export const nextDeadline = (phases: readonly Phase[], now: Date): Phase | null =>
	currentPhases(phases, now).sort((a, b) => +a.closesAt - +b.closesAt)[0] ?? null
