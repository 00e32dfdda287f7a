/**
 * Names that Windows keeps for devices in every folder, whatever ending follows: no file there can be called so, and no
 * repository or archive with such a file can be taken out there (learn.microsoft.com, "Naming Files, Paths, and Namespaces").
 */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\..*)?$/iu

/** Whether a file's name, or an id that files are named after, is that of a device on Windows. */
export const isDeviceName = (name: string): boolean => DEVICE.test(name)
