/** `text` if it is a path of this site, else `otherwise`: no host, no scheme, no tricks of slashes and control characters. */
export const localPath = (text: string, otherwise: string): string =>
	/^\/(?![/\\])[^\\\u0000-\u001f\u007f]*$/.test(text) ? text : otherwise
