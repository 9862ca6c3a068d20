// Owns telling a bank card from any long number (ISO/IEC 7812).

/** Whether 16 to 19 digits, spaces and hyphens aside, start as cards do (3 to 6, 9) and pass the Luhn check. */
export function isBankCard(text: string): boolean {
  const digits = text.replace(/[ -]/g, "");
  if (!/^[3-69]\d{15,18}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
