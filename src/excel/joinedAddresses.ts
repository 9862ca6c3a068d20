// Owns joining the addresses of areas for Worksheet.getRanges, which takes a limited length.

/** Of 8192 characters, behind which Excel cuts an address off (learn.microsoft.com, "Troubleshooting Excel add-ins"). */
const LONGEST = 8000;

/** As few texts as hold the addresses, in their order, parted by commas. */
export function joinedAddresses(addresses: readonly string[]): string[] {
  const joined: string[] = [];
  for (const address of addresses) {
    const last = joined.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= LONGEST)
      joined[joined.length - 1] = `${last},${address}`;
    else joined.push(address);
  }
  return joined;
}
