import { Socket } from 'node:net'
import { beforeEach, vi } from 'vitest'

/** Long before any capture: a result that depends on the clock shows at once. */
const now = new Date('2001-09-09T01:46:40Z')

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now })
})

/** No test needs the network: whatever tries to reach it fails and says so. */
Socket.prototype.connect = () => {
  throw new Error('tests run without the network')
}
