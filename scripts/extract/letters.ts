import { unmarked } from '../capture/unmarked.ts'

/** A text as names and titles are compared: letters and digits, without case and marks. */
export const letters = (text: string): string => unmarked(text).replace(/[^\p{L}\p{N}]+/gu, '')
