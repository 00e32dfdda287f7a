import { styleText } from 'node:util'

/** Whether output to a stream may have colours: a terminal, and `NO_COLOR` not set (no-color.org). */
export const hasColour = (stream: NodeJS.WriteStream): boolean =>
  (stream.isTTY ?? false) && (process.env.NO_COLOR ?? '') === '' && process.env.TERM !== 'dumb'

type Style = Parameters<typeof styleText>[0]

/** Styles text, or gives it back as it is. */
export const paint = (on: boolean, style: Style, text: string): string =>
  on ? styleText(style, text, { validateStream: false }) : text

/** A progress bar on a terminal's stderr; nothing in a pipe. */
export interface Progress {
  /** Tells how much is done. */
  at: (done: number) => void
  /** Takes the bar away. */
  end: () => void
}

const width = 30
/** Milliseconds between two drawings. */
const pace = 100

/**
 * @param total how much there is to do
 * @param quiet shows nothing
 */
export const startProgress = (total: number, quiet: boolean): Progress => {
  const { stderr } = process
  if (quiet || !stderr.isTTY || total < 20) return { at: () => {}, end: () => {} }
  let drawn = 0
  return {
    at: (done) => {
      const now = Date.now()
      if (now - drawn < pace) return
      drawn = now
      const full = Math.round((done / total) * width)
      stderr.write(`\r${'━'.repeat(full)}${'╌'.repeat(width - full)} ${done}/${total}`)
    },
    end: () => {
      stderr.write(`\r${' '.repeat(width + 2 * String(total).length + 3)}\r`)
    }
  }
}
