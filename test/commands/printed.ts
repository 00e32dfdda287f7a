/**
 * Reads the messages back that a command printed for people: `path:line:column severity rule: reason`, and the remedy under
 * each as `path … -> remedy`.
 */
export const messagesIn = (stderr: string): string[] => {
  const found: string[] = []
  let path = ''
  for (const line of stderr.split('\n')) {
    const row = /^ +(?:(\d+:\d+) +)?(error|warning|info) +(\S.*\S) {2,}(\S+)$/u.exec(line)
    if (row) {
      const [, place, severity, reason, rule] = row
      found.push(`${path}${place === undefined ? '' : `:${place}`} ${severity} ${rule}: ${reason}`)
    } else if (/^\S/u.test(line)) path = line
  }
  return found
}

/** The errors among them. */
export const errorsIn = (stderr: string): string[] => messagesIn(stderr).filter((message) => / error /u.test(message))
