// Owns telling a Chinese resident ID from any 18-digit number (GB 11643-1999).
import { formatDay, serialOf } from "../../calendar";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = "10X98765432";

/** Whether 18 characters are a resident ID: a province, a birth date that exists and the right check digit. */
export function isResidentId(text: string): boolean {
  if (!/^[1-9]\d{16}[\dXx]$/.test(text)) return false;
  const [year, month, day] = [
    Number(text.slice(6, 10)),
    Number(text.slice(10, 12)),
    Number(text.slice(12, 14)),
  ];
  if (year < 1900 || year > 2100) return false;
  if (formatDay(serialOf(year, month, day)).replace(/-/g, "") !== text.slice(6, 14)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return checkDigits[sum % 11] === text[17]?.toUpperCase();
}
