/** A fault of set-up (a port in use, a folder that cannot be written): told in one line, exit status 1, no stack. */
export class SetupFault extends Error {
	override readonly name = 'SetupFault'
}
