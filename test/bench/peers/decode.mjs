import { isUtf8 } from 'node:buffer'
import htmlEncodingSniffer from 'html-encoding-sniffer'

/** Decodes a page as a browser does, for extractors that take a string; one that names no encoding is UTF-8 where it can be. */
export const decode = (bytes) => {
  const defaultEncoding = isUtf8(bytes) ? 'UTF-8' : 'windows-1252'
  return new TextDecoder(htmlEncodingSniffer(bytes, { defaultEncoding })).decode(bytes)
}
